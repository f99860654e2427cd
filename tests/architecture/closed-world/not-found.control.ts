it('asks for a file that is not there', async () => {
  await fetch('/tests/nowhere.json');
});
