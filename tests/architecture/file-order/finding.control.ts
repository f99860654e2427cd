it('meets nothing of another file', () => {
  if (Object.hasOwn(globalThis, 'leftByAnotherFile')) throw new Error('planted');
});
