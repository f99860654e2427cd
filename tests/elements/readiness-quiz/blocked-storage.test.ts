import { expect } from 'chai';
import { writeSaved } from '../../../src/domain/quiz/saved-answers.ts';
import { bundled, exampleFive, showQuiz } from './quiz-page.ts';

/** Puts something in the place of a member of the page, and gives what puts it back. */
function inPlaceOf(owner: object, name: string, member: PropertyDescriptor): () => void {
  const before = Object.getOwnPropertyDescriptor(owner, name) as PropertyDescriptor;
  Object.defineProperty(owner, name, { configurable: true, ...member });
  return () => Object.defineProperty(owner, name, before);
}
const refuse = (name: string) => () => {
  throw new DOMException('refused', name);
};
const kept = 'Gemt på denne enhed';
const refused = 'Vi kan ikke gemme her. Kopiér linket i stedet.';

describe('a device that keeps nothing [RQ-70] [RQ-37]', () => {
  const ways: [what: string, block: () => () => void, said: string][] = [
    ['is full', () => inPlaceOf(Storage.prototype, 'setItem', { value: refuse('QuotaExceededError') }), refused],
    ['has no storage', () => inPlaceOf(window, 'localStorage', { get: refuse('SecurityError') }), refused],
    // What was kept before cannot be found then; what is given now may still be kept.
    ['lets nothing be read', () => inPlaceOf(Storage.prototype, 'getItem', { value: refuse('SecurityError') }), kept],
  ];
  for (const [what, block, said] of ways)
    it(`because it ${what} takes nothing from the quiz, and says what came of keeping when it is asked to`, async () => {
      const giveBack = block();
      try {
        const shown = await showQuiz();
        const { page, quiz } = shown;
        const lineAbout = () => quiz.shadowRoot?.querySelector('.keeping')?.textContent;
        await page.until(() => !!quiz.shadowRoot?.querySelector('#code'), 'all of the introduction is there');
        expect(page.text).to.not.contain('gemte svar').and.not.contain(said);
        await page.press('button', 'Start');
        await page.until(() => page.has('button', 'Gem på denne enhed'), 'answers may be kept');
        page.find('button', 'Gem på denne enhed').focus();
        await page.key('Enter');
        expect(quiz.shadowRoot?.activeElement?.closest('.keeping')).to.not.equal(null);
        await page.until(() => page.liveLog.includes(`polite: ${said}`), 'it is said');
        await shown.answer(exampleFive);
        expect(lineAbout()).to.contain(said);
        expect(page.text).to.contain('Samlet ligger I på 40 af 100: På vej.');
        expect(page.has('textbox', 'Link til resultatet')).to.equal(true);
        if (said === kept) await page.press('button', 'Slet mine gemte svar');
        await page.press('button', 'Begynd forfra');
        await page.press('button', 'Ja, begynd forfra');
        expect(page.has('button', 'Start')).to.equal(true);
      } finally {
        giveBack();
      }
    });

  it('because it lets nothing be deleted says so, and not that it was', async () => {
    localStorage.setItem('samspil:quiz:a70u', writeSaved(bundled, new Map([['rolle', ['leder']]]), Date.now() - 1000));
    const giveBack = inPlaceOf(Storage.prototype, 'removeItem', { value: refuse('SecurityError') });
    const stuck = 'Vi kan ikke slette dem her. Slet dem i browserens indstillinger.';
    try {
      const { page } = await showQuiz();
      await page.until(() => page.has('button', 'Slet'), 'kept answers are offered');
      page.find('button', 'Slet').focus();
      await page.key('Enter');
      await page.until(() => page.liveLog.length > 0, 'something is said');
      expect(page.liveLog).to.deep.equal([`polite: ${stuck}`]);
      expect(page.text).to.contain(stuck);
      expect(page.focused).to.equal('button "Start"');
    } finally {
      giveBack();
      localStorage.removeItem('samspil:quiz:a70u');
    }
  });
});
