import { expect } from 'chai';
import type { Managing } from '../../../src/backend/backend.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { followLink, sendDirectly, visitManaged, visitManagePage } from './managed-visit.ts';

const signedUp = 'Du er tilmeldt';
const busy = 'Der er travlt. Du kan prøve igen om 30 sekunder.';
const over = 'Du kan prøve igen nu.';

/** Refuses the first call of this name, with 30 seconds to wait where there are any. */
function refusingOnce(name: keyof Managing, problem: Parameters<typeof refusal>[0]) {
  return (manage: Managing): Partial<Managing> => {
    let isRefused = false;
    const method = manage[name] as (...given: unknown[]) => unknown;
    const refused = (...given: unknown[]) => {
      if (isRefused) return method.apply(manage, given);
      isRefused = true;
      return Promise.reject(refusal(problem, name, { retryAfterSeconds: 30 }));
    };
    return { [name]: refused } as Partial<Managing>;
  };
}

describe('a wait that the backend asks an owner for [SU-74] [SU-75] [CT-39]', () => {
  it('is counted when the link is opened, told once when it is over, and the link is kept for the press', async () => {
    const visited = await visitManagePage({ managing: refusingOnce('session', 'rate-limited') });
    const { page, backend, asked } = visited;
    const id = await sendDirectly(visited);
    clock.holdTimers();
    followLink(backend.linkToken(id));
    await page.until(() => {
      void clock.tick(10);
      return page.text.includes(busy);
    }, 'it says so');
    await clock.tick(10_000);
    await page.settle();
    expect(page.text).to.contain('Du kan prøve igen om 20 sekunder.');
    await clock.tick(22_000);
    await page.settle();
    expect(page.text).to.contain(over).and.not.to.contain('travlt');
    expect(page.liveLog.filter((line) => line.includes(over))).to.have.length(1);
    expect(asked).to.deep.equal(['session']);
    await page.press('button', 'Prøv igen');
    await page.until(() => {
      void clock.tick(10);
      return page.has('heading', signedUp);
    }, 'the sign-up is there');
  });

  it('is counted when a link is asked for, with the address kept', async () => {
    const { page } = await visitManagePage({ managing: refusingOnce('sendLink', 'rate-limited') });
    await page.until(() => page.has('textbox'), 'the form is there');
    await page.type(/^Mail eller telefon/, 'mette@example.org');
    await page.press('button', 'Send linket igen');
    await page.until(() => page.text.includes(busy), 'it says so');
    expect(page.find<HTMLInputElement>('textbox').value).to.equal('mette@example.org');
    await page.press('button', 'Send linket igen');
    await page.until(() => page.has('heading', /^Hvis vi kender adressen/), 'it is sent');
  });

  it('is counted when a person cancels, with the question and the reason still there', async () => {
    const { page } = await visitManaged(signedUp, { managing: refusingOnce('cancel', 'rate-limited') });
    await page.press('button', 'Meld helt fra');
    await page.choose(/^Hvorfor\?/, 'Jeg har ikke tid mere');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.text.includes(busy), 'it says so');
    expect(page.find<HTMLSelectElement>('combobox', /^Hvorfor\?/).value).to.equal('noTime');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
  });

  it('ends with the element: nothing counts on where nobody looks', async () => {
    const { page, widget } = await visitManaged(signedUp, { managing: refusingOnce('cancel', 'rate-limited') });
    clock.holdTimers();
    await page.press('button', 'Meld helt fra');
    await page.press('button', 'Ja, meld mig fra');
    await page.until(() => page.text.includes(busy), 'it says so');
    await clock.tick(2_000);
    widget.remove();
    await clock.tick(60_000);
    expect(clock.waiting).to.equal(0);
    expect(page.liveLog.join()).not.to.contain(over);
  });
});

describe('a change that is refused [SU-74] [SU-42]', () => {
  for (const [problem, words] of [
    ['capacity-insufficient', 'Der er ikke pladser nok mere.'],
    ['capacity-held', busy],
    ['too-late', 'Det kan ikke længere gøres her.'],
    ['sign-up-closed', 'Det kunne ikke lade sig gøre.'],
    ['malformed', 'Det kunne ikke lade sig gøre.'],
  ] as const) {
    it(`says why, and keeps what was typed: ${problem}`, async () => {
      const { page } = await visitManaged(signedUp, { managing: refusingOnce('change', problem) });
      await page.press('button', 'Ret oplysninger');
      await page.type('Navn', 'Mette S. Sørensen');
      await page.press('button', 'Gem');
      await page.until(() => page.text.includes(words), 'it says so');
      expect(page.find<HTMLInputElement>('textbox', 'Navn').value).to.equal('Mette S. Sørensen');
      await page.press('button', 'Gem');
      await page.until(() => page.text.includes('Dine oplysninger er rettet.'), 'it is saved');
    });
  }
});
