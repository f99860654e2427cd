it('shows a picture of another origin', async () => {
  const picture = new Image();
  const failed = new Promise((resolve) => picture.addEventListener('error', resolve));
  picture.src = 'https://example.org/pixel.png';
  await failed;
});
