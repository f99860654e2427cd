import { expect } from 'chai';
import type { Visit } from './visit.ts';

/** What stands in every control of the form: typed or ticked. */
function answered(root: ShadowRoot): (string | boolean)[] {
  const controls = [...root.querySelectorAll<HTMLInputElement>('form :is(input, textarea, select)')];
  return controls.map(({ type, value, checked }) => (/radio|checkbox/.test(type) ? checked : value));
}

/**
 * Presses «Næste» where answers are wrong: each is told on top by a link that leads to its field, and at the field
 * itself, which says that it is wrong; what was answered stays as it was (SU-25, SU-26, SU-35, SU-36).
 */
export async function expectTold({ page, widget }: Visit, told: readonly string[]): Promise<void> {
  const root = widget.shadowRoot as ShadowRoot;
  expect(root.querySelectorAll('[aria-invalid]')).to.have.length(0);
  const before = answered(root);
  await page.press('button', 'Næste');
  expect(page.focused).to.contain('Der er et problem');
  expect(answered(root)).to.deep.equal(before);
  const links = [...root.querySelectorAll<HTMLAnchorElement>('#error-summary a')];
  expect(links.map(({ textContent }) => textContent?.trim())).to.deep.equal(told);
  for (const words of told) {
    const [link] = links.filter(({ textContent }) => textContent?.trim() === words);
    link?.click();
    await page.settle();
    const field = root.activeElement?.closest('[aria-describedby]');
    const ids = field?.getAttribute('aria-describedby')?.split(' ') ?? [];
    expect(root.getElementById(ids.at(-1) ?? '')?.textContent?.trim(), words).to.equal(`Fejl: ${words}`);
    expect(root.activeElement?.getAttribute('aria-invalid'), words).to.equal('true');
  }
}
