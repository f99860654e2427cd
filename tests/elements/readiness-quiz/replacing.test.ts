import { expect } from 'chai';
import { writeSaved } from '../../../src/domain/quiz/saved-answers.ts';
import { expectAccessible } from '../../helpers/axe.ts';
import { chooseFile, file } from './file-page.ts';
import { bundled, exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';

const key = 'samspil:quiz:a70u';
const saved = new Map([
  ['rolle', ['leder']],
  ['igang', ['ja']],
  ['led1', ['2']],
]);
const keep = () => localStorage.setItem(key, writeSaved(bundled, saved, Date.now() - 3_600_000));
const kept = () => JSON.parse(localStorage.getItem(key) ?? '{}').answers;
const question = 'Du har svaret på noget her. Vil du erstatte dine svar med';

/** Who has answered one question and gone back to the introduction. */
async function begun(): Promise<QuizPage> {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.choose('Politiker');
  await shown.page.press('button', 'Tilbage');
  return shown;
}

async function pressEnterOn({ page }: QuizPage, button: string) {
  page.find('button', button).focus();
  await page.key('Enter');
}

/** The answer that was given first is there still. */
async function expectOwn({ page }: QuizPage) {
  await page.press('button', 'Start');
  expect(page.find<HTMLInputElement>('radio', 'Politiker').checked).to.equal(true);
}

describe('answers that others would take the place of [RQ-36] [RQ-70] [RQ-73]', () => {
  it('stay when a file is opened, until the person says that they may go', async () => {
    const shown = await begun();
    const { page, quiz } = shown;
    await chooseFile(shown, file);
    await page.until(() => page.text.includes(`${question} dem i filen?`), 'it is asked');
    const focused = () => quiz.shadowRoot?.activeElement;
    await page.until(() => focused()?.textContent === `${question} dem i filen?`, 'it has the focus');
    await expectAccessible(page.stage);
    await pressEnterOn(shown, 'Nej, behold dem');
    expect(quiz.shadowRoot?.activeElement?.id).to.equal('answers-file');
    expect([page.text.includes(question), quiz.result, page.liveLog]).to.deep.equal([false, null, []]);
    await chooseFile(shown, { ...file, result: { ...file.result, overall: { shown: 99, band: 'rustet' } } });
    await page.until(() => page.has('button', 'Ja, erstat dem'), 'it is asked again');
    await pressEnterOn(shown, 'Ja, erstat dem');
    await page.until(() => page.focused === 'heading "Jeres billede lige nu"', 'the result of the file is shown');
    expect(quiz.result?.overall.shown).to.equal(40);
    const said = 'polite: Filens tal passer ikke til svarene. Vi har regnet dem ud igen.';
    await page.until(() => page.liveLog.includes(said), 'it is said');
    expect(page.liveLog).to.deep.equal([said]);
  });

  it('stay when a file cannot be used, and nothing is asked', async () => {
    const shown = await begun();
    await chooseFile(shown, 'hej');
    await shown.page.until(() => shown.page.text.includes('Filen er ikke en fil med svar herfra.'), 'it is refused');
    expect(shown.page.has('button', 'Ja, erstat dem')).to.equal(false);
    await expectOwn(shown);
  });

  it('are asked about no longer when the quiz has begun anew, or another file cannot be used', async () => {
    const shown = await begun();
    const { page, quiz } = shown;
    await chooseFile(shown, file);
    await page.until(() => page.has('button', 'Ja, erstat dem'), 'it is asked');
    await chooseFile(shown, 'hej');
    await page.until(() => page.text.includes('Filen er ikke en fil med svar herfra.'), 'it is refused');
    expect(page.has('button', 'Ja, erstat dem')).to.equal(false);
    await chooseFile(shown, file);
    await page.until(() => page.has('button', 'Ja, erstat dem'), 'it is asked again');
    quiz.restart();
    await page.until(() => !page.has('button', 'Ja, erstat dem'), 'there is nothing to replace');
  });

  it('are the newest that another tab has kept, when one goes on', async () => {
    keep();
    const { page } = await showQuiz();
    await page.until(() => page.has('button', 'Fortsæt'), 'kept answers are offered');
    const newer = new Map([...saved, ['led2', ['1']]]);
    localStorage.setItem(key, writeSaved(bundled, newer, Date.now()));
    await page.press('button', 'Fortsæt');
    await page.until(() => page.focused.includes('Spørgsmål 3'), 'it goes on after them');
    expect(Object.keys(kept())).to.have.length(4);
    localStorage.removeItem(key);
  });

  it('stay when kept ones are there to go on with, until the person says that they may go', async () => {
    keep();
    const shown = await begun();
    const { page, quiz } = shown;
    await page.until(() => page.has('button', 'Fortsæt'), 'kept answers are offered');
    await pressEnterOn(shown, 'Fortsæt');
    expect(quiz.shadowRoot?.activeElement?.textContent).to.equal(`${question} de gemte?`);
    await pressEnterOn(shown, 'Nej, behold dem');
    expect(page.focused).to.equal('button "Fortsæt"');
    await expectOwn(shown);
    await page.press('button', 'Tilbage');
    await pressEnterOn(shown, 'Fortsæt');
    await pressEnterOn(shown, 'Ja, erstat dem');
    await page.until(() => page.text.includes('Spørgsmål 2 af 18'), 'the first open question is there');
    expect(page.focused).to.match(/^heading "Spørgsmål 2 af 18/);
    localStorage.removeItem(key);
  });

  it('stay on the device when others are to be kept there, until the person says that they may go', async () => {
    keep();
    const shown = await begun();
    const { page, quiz } = shown;
    await page.press('button', 'Start');
    await page.until(() => page.has('button', 'Gem på denne enhed'), 'answers may be kept');
    await pressEnterOn(shown, 'Gem på denne enhed');
    const asked = 'Der ligger allerede gemte svar fra 24. november 2026. Vil du erstatte dem med dem, du giver nu?';
    expect(quiz.shadowRoot?.activeElement?.textContent).to.equal(asked);
    await expectAccessible(page.stage);
    await pressEnterOn(shown, 'Nej, behold dem');
    expect(page.focused).to.equal('button "Gem på denne enhed"');
    expect(kept()).to.deep.equal([...saved]);
    await pressEnterOn(shown, 'Gem på denne enhed');
    await pressEnterOn(shown, 'Ja, erstat dem');
    expect(page.focused).to.equal('button "Slet mine gemte svar"');
    expect(kept()).to.deep.equal([['rolle', ['politiker']]]);
    await page.press('button', 'Tilbage');
    expect(page.has('button', 'Fortsæt')).to.equal(false);
    localStorage.removeItem(key);
  });

  it('stay on the device also when another tab has kept them since this one was opened', async () => {
    const shown = await begun();
    const { page } = shown;
    keep();
    await page.press('button', 'Start');
    await page.until(() => page.has('button', 'Gem på denne enhed'), 'answers may be kept');
    await page.press('button', 'Gem på denne enhed');
    expect(page.text).to.contain('Der ligger allerede gemte svar fra 24. november 2026.');
    expect(kept()).to.deep.equal([...saved]);
    localStorage.removeItem(key);
  });

  it('are not asked about where there are none', async () => {
    const shown = await showQuiz();
    await chooseFile(shown, file);
    await shown.page.until(() => shown.quiz.result?.overall.shown === 40, 'the result is shown');
  });

  it('are asked about in the reader’s language', async () => {
    const shown = await showQuiz({ lang: 'en' });
    const { page } = shown;
    await page.press('button', 'Start');
    await shown.answer(exampleFive, '3', 'led1');
    while (page.has('button', 'Back')) await page.press('button', 'Back');
    await chooseFile(shown, file);
    await page.until(() => page.has('button', 'Yes, replace them'), 'it is asked');
    expect(page.text).to.contain('Do you want to replace them with those in the file?');
  });
});
