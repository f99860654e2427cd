it('opens a window of another origin', async () => {
  const told = new Promise((resolve) => window.addEventListener('samspil-foreign-request', resolve, { once: true }));
  const opened = window.open('https://example.org/');
  await told;
  opened?.close();
});
