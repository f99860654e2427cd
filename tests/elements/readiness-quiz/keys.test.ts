import { expect } from 'chai';
import { keys } from '../../../stories/widgets/readiness-quiz.keys.ts';
import { exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';
import { teamKeys } from './team-keys.ts';

const at = async (question: string) => {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.answer(exampleFive, '3', question);
  return shown;
};
const atEnd = async () => {
  const shown = await showQuiz();
  await shown.page.press('button', 'Start');
  await shown.answer(exampleFive);
  return shown;
};
const isChosen = ({ page }: QuizPage, label: string) => page.find<HTMLInputElement>('radio', label).checked;

/** What each key does, by the key and the place of the documented rows. */
const tests: Readonly<Record<string, () => Promise<void>>> = {
  'Tab before an answered question': async () => {
    const shown = await at('led3');
    await shown.page.press('button', 'Tilbage');
    await shown.page.key('Tab');
    expect(shown.page.focused).to.equal('radio "Ikke relevant for os"');
  },
  'Tab before a question without an answer': async () => {
    const { page } = await at('led1');
    await page.key('Tab');
    expect(page.focused).to.equal('radio "Slet ikke"');
  },
  'Tab in a group of answers': async () => {
    const { page } = await at('led1');
    await page.key('Tab');
    await page.key('Tab');
    expect(page.focused).to.equal('button "Tilbage"');
    await page.key('Tab');
    expect(page.focused).to.equal('button "Næste"');
  },
  'Shift+Tab in a group of answers': async () => {
    const { page } = await at('led1');
    await page.key('Tab');
    await page.key('Shift+Tab');
    expect(page.focused).not.to.match(/^radio/);
  },
  'ArrowDown in a group of answers': async () => {
    const shown = await at('led1');
    await shown.page.key('Tab');
    await shown.page.key('ArrowDown');
    expect(shown.page.focused).to.equal('radio "I lav grad"');
    expect(isChosen(shown, 'I lav grad')).to.equal(true);
  },
  'ArrowUp in a group of answers': async () => {
    const shown = await at('led1');
    await shown.choose('I lav grad');
    shown.page.find('radio', 'I lav grad').focus();
    await shown.page.key('ArrowUp');
    expect(shown.page.focused).to.equal('radio "Slet ikke"');
    expect(isChosen(shown, 'Slet ikke')).to.equal(true);
  },
  'Space on an answer': async () => {
    const shown = await at('led1');
    await shown.page.key('Tab');
    await shown.page.key('Space');
    expect(isChosen(shown, 'Slet ikke')).to.equal(true);
  },
  'Enter in a group of answers': async () => {
    const { page } = await at('led1');
    await page.key('Tab');
    await page.key('Space');
    await page.key('Enter');
    expect(page.focused).to.match(/^heading "Spørgsmål 2 af 18/);
  },
  'Enter on a button': async () => {
    const { page } = await at('led1');
    page.find('button', 'Tilbage').focus();
    await page.key('Enter');
    expect(page.focused).to.match(/^heading "Om jer/);
  },
  'Enter on a link of the error summary': async () => {
    const { page } = await at('led1');
    await page.press('button', 'Næste');
    await page.key('Tab');
    await page.key('Enter');
    expect(page.focused).to.equal('radio "Slet ikke"');
  },
  'Enter on «Ret» in the review': async () => {
    const { page } = await atEnd();
    await page.press('button', 'Ret svar');
    page.find('button', /^Ret: Hvordan|^Ret: Hvem har det sidste ord/).focus();
    await page.key('Enter');
    expect(page.focused).to.match(/^heading "Spørgsmål 10 af 18: Hvem har det sidste ord/);
  },
  'Enter on a heading of the calculation': async () => {
    const { page, quiz } = await atEnd();
    const summary = quiz.shadowRoot?.querySelector('summary');
    summary?.focus();
    await page.key('Enter');
    expect(summary?.closest('details')?.open).to.equal(true);
    await page.key('Enter');
    expect(summary?.closest('details')?.open).to.equal(false);
  },
  ...teamKeys,
};

describe('the keys of the readiness quiz [QA-31] [RQ-38]', () => {
  const rows = keys.map(({ key, where, does }) => ({ name: `${key} ${where}`, does }));

  it('are documented where they are tested, and tested where they are documented', () => {
    expect(Object.keys(tests)).to.have.members(rows.map(({ name }) => name));
  });

  for (const { name, does } of rows) it(`${name}: ${does}`, async () => tests[name]?.());

  it('hold no letter and no digit', async () => {
    const shown = await at('led1');
    await shown.choose('I lav grad');
    shown.page.find('radio', 'I lav grad').focus();
    const before = shown.page.text;
    for (const key of ['a', 'j', 'n', 'z', '1', '5', '9']) await shown.page.key(key);
    expect(shown.page.text).to.equal(before);
    expect(shown.page.focused).to.equal('radio "I lav grad"');
    expect(isChosen(shown, 'I lav grad')).to.equal(true);
  });
});
