it('complains in the console', () => {
  console.error('something is odd');
});
