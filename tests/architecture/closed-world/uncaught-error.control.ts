it('throws where nobody catches', async () => {
  queueMicrotask(() => {
    throw new Error('nobody catches this');
  });
  await new Promise((resolve) => requestAnimationFrame(resolve));
});
