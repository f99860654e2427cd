import { expect } from 'chai';
import { BackendError } from '../../../src/backend/backend-error.ts';
import { refusal } from '../../../src/backend/problem-error.ts';
import { clock } from '../../helpers/fixed-clock.ts';
import { followLink, sendDirectly, visitManaged, visitManagePage, visitOffer } from './managed-visit.ts';
import { visit } from './visit.ts';

const signedUp = 'Du er tilmeldt';

const failed = (kind: 'offline' | 'server' | 'refused', outcome: 'not-sent' | 'unknown' | 'refused') =>
  new BackendError({ kind, request: 'manage', outcome });

describe('an act that does not come through [SU-74] [SU-61]', () => {
  for (const [name, error, words] of [
    ['offline', failed('offline', 'not-sent'), 'Du er ikke på nettet. Prøv igen, når du er på.'],
    [
      'unreachable',
      failed('server', 'not-sent'),
      'Vi kan ikke få forbindelse lige nu. Der er ikke ændret noget. Prøv igen om lidt.',
    ],
    ['unknown', failed('server', 'unknown'), 'Vi ved ikke, om det kom igennem. Prøv igen. Det sker kun én gang.'],
    ['too late', refusal('too-late', 'cancel', {}), 'Det kan ikke længere gøres her. Ring eller skriv til os.'],
    ['refused', failed('refused', 'refused'), 'Det kunne ikke lade sig gøre. Ring eller skriv til os.'],
  ] as const) {
    it(`says so in words that are true: ${name}`, async () => {
      const { page } = await visitManaged(signedUp, { managing: () => ({ cancel: () => Promise.reject(error) }) });
      await page.press('button', 'Meld helt fra');
      await page.press('button', 'Ja, meld mig fra');
      await page.until(() => page.text.includes(words), 'it says so');
    });
  }

  for (const [keepsPlace, words] of [
    [true, 'Pladsen er ikke holdt til dig mere. Du beholder din plads på ventelisten.'],
    [false, 'Pladsen er ikke holdt til dig mere. Du står ikke længere på ventelisten.'],
  ] as const) {
    it(`says whether the place in the queue is kept: ${keepsPlace}`, async () => {
      const { page } = await visitOffer(undefined, {
        managing: () => ({ answerOffer: () => Promise.reject(refusal('offer-expired', 'offer', { keepsPlace })) }),
      });
      await page.press('button', 'Nej tak');
      await page.until(() => page.text.includes(words), 'it says so');
    });
  }
});

describe('the page behind a link [SU-73] [SU-75]', () => {
  it('says what it waits for while it opens, and while something is saved or done', async () => {
    const visited = await visitManagePage();
    const { page, backend } = visited;
    const id = await sendDirectly(visited);
    await page.until(() => page.has('textbox'), 'the form is there');
    clock.holdTimers();
    backend.slow(1_000);
    const passed = (isThere: () => boolean, what: string) =>
      page.until(() => {
        void clock.tick(50);
        return isThere();
      }, what);
    followLink(backend.linkToken(id));
    await page.until(() => page.has('heading', 'Vi henter din tilmelding'), 'it opens');
    expect(page.text).to.contain('Det tager kun et øjeblik.');
    await passed(() => page.has('heading', signedUp), 'it is open');
    await page.press('button', 'Ret oplysninger');
    await page.type('Navn', 'Mette S');
    page.find('button', 'Gem').click();
    await page.until(() => page.text.includes('Gemmer …'), 'it is said');
    await passed(() => page.text.includes('Dine oplysninger er rettet.'), 'it is saved');
    await page.press('button', 'Meld helt fra');
    page.find('button', 'Ja, meld mig fra').click();
    await page.until(() => page.text.includes('Et øjeblik …'), 'it is said');
    await passed(() => page.has('heading', 'Du har meldt afbud'), 'it is done');
  });

  it('asks for the address in words that fit how one came there', async () => {
    const { page } = await visitManagePage();
    await page.until(() => page.has('heading', 'Få dit link igen'), 'the form is there');
    expect(page.text).to.contain('Skriv den mail eller telefon, du tilmeldte dig med. Så sender vi et link.');
    expect(page.text).to.contain('Min tilmelding').and.to.contain('Den samme, som da du tilmeldte dig.');
    followLink('nobodys-token-0123456789');
    await page.until(() => page.has('heading', 'Linket virker ikke'), 'the link is refused');
    expect(page.text).to.contain('Det kan være brugt eller for gammelt, eller også kom det ikke helt med.');
    await page.type(/^Mail eller telefon/, 'mette@example.org');
    await page.press('button', 'Send linket igen');
    await page.until(() => page.has('heading', /^Hvis vi kender adressen/), 'it is sent');
    expect(page.text).to.contain('Det kan tage et par minutter. Kig også i uønsket post.');
  });

  it('says so where the page has no way to manage, and whom to turn to', async () => {
    const { page } = await visit({ isManageOnly: true });
    await page.until(() => page.has('heading', 'Du kan ikke rette din tilmelding her på siden'), 'it says so');
    expect(page.text).to.contain('Ring eller skriv til os, så hjælper vi dig.');
  });
});
