import { expect } from 'chai';
import { clock, ticking } from '../../helpers/fixed-clock.ts';
import { attemptKey, failureWords, filled } from './sent-visit.ts';
import { sendAndSee, visit } from './visit.ts';

describe('an answer that is lost [SU-61] [SU-62]', () => {
  it('leaves the outcome unknown, never failed; the same key gives one sign-up', async () => {
    const visited = await filled();
    const { page, sent, backend } = visited;
    backend.losingAnswers(1);
    await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
    expect(page.focused).to.equal('heading "Vi ved ikke, om din tilmelding kom igennem"');
    expect(page.text).to.contain('Tryk Prøv igen. Du bliver ikke tilmeldt to gange.').and.not.to.match(failureWords);
    const stored = JSON.parse(sessionStorage.getItem(attemptKey) ?? '{}');
    expect(stored).to.deep.equal({ clientRef: sent[0]?.clientRef, startedAt: '2026-11-24T13:10:00.000Z' });
    await page.press('button', 'Prøv igen');
    await page.until(() => page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(sent).to.have.length(2);
    expect(sent[1]).to.deep.equal(sent[0]);
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
    const { value } = await backend.opportunity('faellesspisning', { signal: new AbortController().signal });
    expect(value.slots.find(({ id }) => id === 'fs-2026-12-15')?.capacity.remaining).to.equal(7);
  });

  it('is not tried again where the source cannot repeat safely: one request, and whom to ask', async () => {
    const visited = await filled({ config: { idempotency: undefined } as never });
    const { page, sent, backend } = visited;
    backend.losingAnswers(1);
    await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
    expect(page.text).to.contain('Ring eller skriv til mad@faellesbordet.example, før du prøver igen.');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
    expect(sent).to.have.length(1);
    sessionStorage.clear();
  });

  it('asks before another form takes its place, and keeps what was typed', async () => {
    const visited = await filled();
    const { page, sent, backend } = visited;
    backend.losingAnswers(1);
    await sendAndSee(visited, 'Vi ved ikke, om din tilmelding kom igennem');
    await page.press('button', 'Udfyld en ny');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
    await page.press('button', 'Nej, behold den her');
    await page.press('button', 'Udfyld en ny');
    await page.press('button', 'Ja, udfyld en ny');
    await page.press('button', 'Jeg vil gerne være med');
    await page.press('button', 'Næste');
    expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette Sørensen');
    await page.press('button', 'Næste');
    await page.press('button', 'Næste');
    await sendAndSee(visited, 'Du er tilmeldt');
    expect(sent[1]?.clientRef).not.to.equal(sent[0]?.clientRef);
  });

  it('is looked up after the page was left and opened again', async () => {
    const first = await filled();
    first.backend.losingAnswers(1);
    await sendAndSee(first, 'Vi ved ikke, om din tilmelding kom igennem');
    const { backend } = first;
    const second = await visit({ through: () => backend });
    await second.page.until(() => second.page.has('heading', 'Du er tilmeldt'), 'the receipt is there');
    expect(second.page.text).to.contain('tirsdag 15. december kl. 15.00–18.30');
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
  });

  it('that never was is said to be so after 2, 4 and 8 seconds', async () => {
    const clientRef = 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11';
    sessionStorage.setItem(attemptKey, JSON.stringify({ clientRef, startedAt: '2026-11-24T13:00:00.000Z' }));
    clock.holdTimers();
    const { page } = await ticking(visit());
    await ticking(page.until(() => page.has('heading', /^Vi ser efter/), 'it is looked up'));
    for (const seconds of [2, 4, 8]) {
      await clock.tick(seconds * 1000 - 500);
      expect(page.has('heading', /^Vi ser efter/)).to.equal(true);
      await clock.tick(600);
      await page.settle();
    }
    await page.until(() => page.text.includes('Vi har ikke modtaget din tilmelding. Udfyld den igen.'), 'it says so');
    expect(sessionStorage.getItem(attemptKey)).to.equal(null);
  });

  it('that cannot be looked up is left to a person', async () => {
    const clientRef = 'a6f5b9a2-6f0b-4b8e-9d5b-0f6f6d3a9b11';
    sessionStorage.setItem(attemptKey, JSON.stringify({ clientRef, startedAt: '2026-11-24T13:00:00.000Z' }));
    const { page } = await visit({ features: ['opportunities', 'sign-up'] });
    await page.until(() => page.has('heading', 'Vi ved ikke, om din tilmelding kom igennem'), 'it says so');
    expect(page.text).to.contain('Se efter en mail, eller kontakt mad@faellesbordet.example.');
    expect(page.has('button', 'Prøv igen')).to.equal(false);
    sessionStorage.clear();
  });
});
