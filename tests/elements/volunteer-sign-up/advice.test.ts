import { expect } from 'chai';
import '../../../src/controllers/opportunity-advice.ts';
import { opportunitiesWith, visitList } from './visit.ts';

/** The cooking evening, kept for two years, with both addresses asked for. */
const careless = opportunitiesWith('faellesspisning', (item: Record<string, never>) => {
  const { signUp } = item as unknown as { signUp: { policy: object; privacy: object } };
  const policy = { ...signUp.policy, contact: { name: 'full', email: 'required', phone: 'required' } };
  const privacy = { ...signUp.privacy, retention: { days: 730, from: 'signUp' } };
  return { ...item, signUp: { ...signUp, policy, privacy } };
});

describe('advice for editors in the report of the widget [SU-84] [EM-34]', () => {
  for (const [lang, notes] of [
    [
      'da',
      [
        'Lav mad før foredraget: Mange ældre har kun telefon. Lad én være nok.',
        'Lav mad før foredraget: Slettefristen er 730 dage. Er det nødvendigt?',
      ],
    ],
    [
      'en',
      [
        'Cook before the talk: Many older people have a phone only. Let one be enough.',
        'Cook before the talk: Details are deleted after 730 days. Is that necessary?',
      ],
    ],
  ] as const) {
    it(`names the opportunity and what to do: ${lang}`, async () => {
      const { page, widget } = await visitList({ opportunities: careless, filters: 'none', lang });
      widget.inspect();
      await page.until(() => widget.inspect().notes.includes(notes[0]), 'the advice has come');
      expect(widget.inspect().notes).to.deep.equal(notes);
    });
  }

  it('is silent about the demo, and never stands on the page', async () => {
    const { page, widget } = await visitList({ filters: 'none' });
    expect(widget.inspect().notes).to.deep.equal([]);
    await page.settle();
    expect(widget.inspect().notes).to.deep.equal([]);
    expect(page.text).not.to.contain('Slettefristen');
  });
});
