it('fails', () => {
  throw new Error('planted');
});
