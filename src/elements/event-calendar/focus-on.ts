import type { LitElement } from 'lit';

/** Brings the focus to the first thing that is seen of these, once the host has rendered. */
export async function focusOn(host: LitElement, selector: string): Promise<void> {
  await host.updateComplete;
  const found = [...host.renderRoot.querySelectorAll<HTMLElement>(selector)];
  found.find((element) => element.getClientRects().length > 0)?.focus();
}
