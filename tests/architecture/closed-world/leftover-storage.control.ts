it('leaves an entry in the storage', () => {
  sessionStorage.setItem('name', 'Åse');
});
