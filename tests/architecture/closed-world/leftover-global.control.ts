it('leaks a global', () => {
  Object.assign(window, { leaked: true });
});
