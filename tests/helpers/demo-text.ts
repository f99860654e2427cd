/** A file of `demo/content` as text, in Node and in a page; JSON is imported instead. */
export async function demoText(name: string): Promise<string> {
  const address = new URL(`../../demo/content/${name}`, import.meta.url);
  if (address.protocol !== 'file:') return (await fetch(address)).text();
  const { readFile } = await import('node:fs/promises');
  return readFile(address, 'utf8');
}
