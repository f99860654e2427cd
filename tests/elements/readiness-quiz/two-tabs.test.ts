import { expect } from 'chai';
import { writeSaved } from '../../../src/domain/quiz/saved-answers.ts';
import { atTestEnd } from '../../helpers/page-guard.ts';
import { bundled, type QuizPage, showQuiz } from './quiz-page.ts';

const key = 'samspil:quiz:a70u';
const elsewhere = [
  ['rolle', ['leder']],
  ['igang', ['ja']],
];
const moved = 'Der er gemt andre svar fra en anden fane. Her gemmes de ikke mere.';
const gone = 'De gemte svar er slettet. Her gemmes de ikke mere.';

/** Another tab of the same site, as far as the device's storage goes. */
function otherTab(): Storage {
  const frame = document.createElement('iframe');
  frame.src = 'about:blank';
  document.body.append(frame);
  atTestEnd(() => frame.remove());
  return (frame.contentWindow as Window).localStorage;
}
const keepIn = (storage: Storage) =>
  storage.setItem(key, writeSaved(bundled, new Map(elsewhere as [string, string[]][]), Date.now() - 60_000));
const keptAnswers = () => JSON.parse(localStorage.getItem(key) ?? '{}').answers;
const lineAbout = ({ quiz }: QuizPage) =>
  quiz.shadowRoot?.querySelector('.keeping')?.textContent?.replace(/\s+/g, ' ').trim();

/** A quiz that keeps its first answer. */
async function keeping(): Promise<QuizPage> {
  atTestEnd(() => localStorage.removeItem(key));
  const shown = await showQuiz();
  const { page } = shown;
  await page.press('button', 'Start');
  await shown.choose('Medarbejder');
  await page.until(() => page.has('button', 'Gem på denne enhed'), 'answers may be kept');
  await page.press('button', 'Gem på denne enhed');
  expect(lineAbout(shown)).to.equal('Gemt på denne enhed Slet mine gemte svar');
  return shown;
}

describe('two tabs that keep answers of one quiz [RQ-70] [RQ-37]', () => {
  it('tell the first as soon as the second keeps its own, and leave the focus where it was', async () => {
    const shown = await keeping();
    const { page, quiz } = shown;
    page.find('button', 'Slet mine gemte svar').focus();
    keepIn(otherTab());
    await page.until(() => page.liveLog.includes(`polite: ${moved}`), 'it is said');
    expect(lineAbout(shown)).to.equal(`${moved} Gem på denne enhed`);
    expect(quiz.shadowRoot?.activeElement?.closest('.keeping')).to.not.equal(null);
  });

  it('never lose the newer answers to an older tab, also where nothing told it of them', async () => {
    const shown = await keeping();
    const { page } = shown;
    // A change by the page itself is told to other tabs only.
    keepIn(localStorage);
    await shown.choose('Leder');
    expect(keptAnswers()).to.deep.equal(elsewhere);
    expect(lineAbout(shown)).to.equal(`${moved} Gem på denne enhed`);
    await page.until(() => page.liveLog.includes(`polite: ${moved}`), 'it is said');
    await page.press('button', 'Næste');
    await shown.choose('Nej, ikke endnu');
    expect(keptAnswers()).to.deep.equal(elsewhere);
    expect(page.liveLog.filter((said) => said.endsWith(moved)).length).to.equal(1);
  });

  it('lets the older one keep its answers again when the person says so', async () => {
    const shown = await keeping();
    const { page } = shown;
    keepIn(localStorage);
    await shown.choose('Leder');
    await page.press('button', 'Gem på denne enhed');
    expect(page.text).to.contain('Der ligger allerede gemte svar fra 24. november 2026.');
    await page.press('button', 'Ja, erstat dem');
    expect(keptAnswers()).to.deep.equal([['rolle', ['leder']]]);
    expect(lineAbout(shown)).to.equal('Gemt på denne enhed Slet mine gemte svar');
  });

  for (const [where, storage, look] of [
    ['another tab', otherTab, false],
    ['the page or the browser', () => localStorage, true],
  ] as const)
    it(`keep nothing more once it was deleted in ${where}`, async () => {
      const shown = await keeping();
      const { page } = shown;
      storage().removeItem(key);
      if (look) await shown.choose('Leder');
      await page.until(() => page.liveLog.includes(`polite: ${gone}`), 'it is said');
      await page.press('button', 'Næste');
      await shown.choose('Ja');
      expect(localStorage.length).to.equal(0);
      expect(lineAbout(shown)).to.equal(`${gone} Gem på denne enhed`);
    });

  it('are told nothing of what other quizzes keep', async () => {
    const shown = await keeping();
    const { page } = shown;
    const other = otherTab();
    other.setItem('samspil:quiz:zzzz', '{}');
    keepIn(other);
    await page.until(() => page.liveLog.some((said) => said.endsWith(moved)), 'the second change is told');
    expect(page.liveLog.filter((said) => said !== 'polite: Gemt på denne enhed')).to.deep.equal([`polite: ${moved}`]);
    other.removeItem('samspil:quiz:zzzz');
  });
});
