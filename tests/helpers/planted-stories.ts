import { html } from 'lit';
import type { Story } from './read-stories.ts';

/** What no widget may do under a strict policy, as stories that do it. */
export const plantedStories: readonly Story[] = [
  { name: 'a style attribute', render: () => html`<p style=${'color: red'}>Rød</p>` },
  { name: 'code from text', render: () => tried(() => new Function('return 1')) },
  { name: 'markup from text', render: (_, stage) => tried(() => stage.insertAdjacentHTML('beforeend', '<b>x</b>')) },
  {
    name: 'a style sheet in the page',
    render: (_, stage) => {
      const sheet = document.createElement('style');
      sheet.textContent = 'p { color: red }';
      stage.append(sheet);
      return html``;
    },
  },
];

function tried(deed: () => unknown) {
  try {
    deed();
  } catch {
    // The policy has said so itself.
  }
  return html``;
}
