it('asks another origin', async () => {
  await fetch('https://example.org/events.json').catch(() => undefined);
});
