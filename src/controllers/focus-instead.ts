import type { LitElement } from 'lit';

/** Takes the focus on where an act took away what had it; where a person has gone meanwhile it stays (QA-32). */
export async function focusInstead(host: LitElement, target: string): Promise<void> {
  await host.updateComplete;
  if (document.activeElement === document.body) host.renderRoot.querySelector<HTMLElement>(target)?.focus();
}
