import { expect } from 'chai';
import { writeSaved } from '../../../src/domain/quiz/saved-answers.ts';
import { bundled, type QuizOptions, type QuizPage, showQuiz } from './quiz-page.ts';

const key = 'samspil:quiz:a70u';
const answers = new Map([
  ['rolle', ['leder']],
  ['igang', ['ja']],
  ['led1', ['2']],
]);
const put = (members: object = {}) => {
  const text = writeSaved(bundled, answers, Date.now() - 3_600_000);
  localStorage.setItem(key, JSON.stringify({ ...JSON.parse(text), ...members }));
};
async function shown(options?: QuizOptions): Promise<QuizPage> {
  const quiz = await showQuiz(options);
  await quiz.page.until(() => quiz.quiz.shadowRoot?.querySelector('#code'), 'all of the introduction is there');
  return quiz;
}

describe('keeping the answers on the device [RQ-39] [RQ-70]', () => {
  it('writes nothing before a person asks for it', async () => {
    const { page, answer } = await shown();
    expect(page.text).to.contain('til du lukker siden – eller vælger »Gem på denne enhed«.');
    await page.press('button', 'Start');
    await answer({ igang: 'ja' }, '3', 'led3');
    expect(localStorage.length).to.equal(0);
  });

  it('keeps them from then on as they are given, says so, and deletes them again', async () => {
    const { page, quiz, choose } = await shown();
    await page.press('button', 'Start');
    await choose('Leder');
    await page.press('button', 'Gem på denne enhed');
    await page.until(() => page.liveLog.includes('polite: Gemt på denne enhed'), 'it is said');
    const keeping = () => quiz.shadowRoot?.querySelector('.keeping')?.textContent?.replace(/\s+/g, ' ').trim();
    expect(keeping()).to.equal('Gemt på denne enhed Slet mine gemte svar');
    expect(JSON.parse(localStorage.getItem(key) ?? '').answers).to.deep.equal([['rolle', ['leder']]]);
    await page.press('button', 'Næste');
    await choose('Ja');
    expect(JSON.parse(localStorage.getItem(key) ?? '').answers).to.deep.include(['igang', ['ja']]);
    expect(Object.keys(localStorage)).to.deep.equal([key]);
    await page.press('button', 'Slet mine gemte svar');
    expect(localStorage.length).to.equal(0);
    expect(keeping()).to.equal('Gem på denne enhed');
    await page.until(() => page.liveLog.includes('polite: Slettet'), 'it is said');
    await page.press('button', 'Næste');
    expect(localStorage.length).to.equal(0);
  });

  it('offers to go on where a person left off', async () => {
    put();
    const { page } = await shown();
    expect(page.text).to.contain('Du har gemte svar fra 24. november 2026.');
    await page.press('button', 'Fortsæt');
    await page.until(() => page.text.includes('Spørgsmål 2 af 18'), 'the first open question is there');
    expect(page.has('button', 'Slet mine gemte svar')).to.equal(true);
    await page.press('button', 'Tilbage');
    expect(page.find<HTMLInputElement>('radio', 'I lav grad').checked).to.equal(true);
    localStorage.removeItem(key);
  });

  it('deletes kept answers when a person wants it', async () => {
    put();
    const { page } = await shown();
    await page.press('button', 'Slet');
    expect(localStorage.length).to.equal(0);
    expect(page.text).to.not.contain('Du har gemte svar');
  });

  it('are no way into a retired quiz, and may still be deleted [RQ-31]', async () => {
    put();
    const { page, quiz } = await shown({ definition: { ...bundled, status: 'retired' } });
    expect(page.text).to.contain('Denne test er afløst af en nyere.').and.contain('Du har gemte svar');
    expect(page.has('button', 'Fortsæt')).to.equal(false);
    quiz.start();
    await page.settle();
    expect([page.has('radio'), page.text.includes('Denne test er afløst')]).to.deep.equal([false, true]);
    await page.press('button', 'Slet');
    expect(localStorage.length).to.equal(0);
  });

  for (const [what, members, sentence] of [
    ['old', { expiresAt: 1 }, 'Dine gemte svar var over 30 dage gamle og er slettet.'],
    ['broken', { answers: 3 }, 'Dine gemte svar kunne ikke læses og er slettet.'],
    [
      'of another edition',
      { version: '0.0.9' },
      'Dine gemte svar var til en tidligere udgave af testen og er slettet.',
    ],
  ] as const)
    it(`removes what is ${what}, with one sentence`, async () => {
      put(members);
      const { page } = await shown();
      expect(page.text).to.contain(sentence);
      expect(localStorage.length).to.equal(0);
    });

  it('says no more that answers were removed once new ones are kept', async () => {
    put({ answers: 3 });
    const { page } = await shown();
    await page.press('button', 'Start');
    await page.press('button', 'Gem på denne enhed');
    await page.press('button', 'Tilbage');
    expect(page.text).to.contain('Har du en kode?').and.not.contain('slettet');
    localStorage.removeItem(key);
  });

  it('is not there where the editor leaves it out', async () => {
    put();
    const quiz = await showQuiz({ noSave: true });
    await quiz.page.until(() => quiz.quiz.shadowRoot?.querySelector('#code'), 'all of the introduction is there');
    expect(quiz.page.text).to.contain('til du lukker siden.').and.not.to.contain('gemte svar');
    await quiz.page.press('button', 'Start');
    expect(quiz.page.has('button', 'Gem på denne enhed')).to.equal(false);
    localStorage.removeItem(key);
  });
});
