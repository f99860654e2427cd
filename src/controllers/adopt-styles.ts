import type { CSSResult } from 'lit';

/** Gives a widget the styles of a part that has come later; they stand after its own. */
export function adoptStyles({ renderRoot }: { renderRoot: Node }, styles: CSSResult | undefined): void {
  const sheet = styles?.styleSheet;
  if (sheet && renderRoot instanceof ShadowRoot) renderRoot.adoptedStyleSheets.push(sheet);
}
