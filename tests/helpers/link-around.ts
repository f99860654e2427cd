/** A link of the page's own, in its head or its foot. */
export function linkIn(part: 'header' | 'footer', words: string): HTMLElement {
  const link = Object.assign(document.createElement('a'), { href: '#', textContent: words });
  const around = document.createElement(part);
  Object.assign(link.style, { display: 'inline-block', padding: '12px 0' });
  around.append(link);
  return around;
}
