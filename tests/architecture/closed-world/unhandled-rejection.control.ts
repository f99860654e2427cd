it('leaves a rejection alone', async () => {
  void Promise.reject(new Error('nobody handles this'));
  await new Promise((resolve) => requestAnimationFrame(resolve));
});
