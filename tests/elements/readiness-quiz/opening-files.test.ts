import { expect } from 'chai';
import { chooseFile, file } from './file-page.ts';
import { exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';

async function opened(content: unknown): Promise<QuizPage> {
  const shown = await showQuiz();
  const { page } = shown;
  await chooseFile(shown, content);
  await page.until(() => page.has('table') || page.text.includes('Filen '), 'the file is read');
  return shown;
}

describe('a file of answers [RQ-73]', () => {
  it('opens as the result that it gives, with the focus on its heading', async () => {
    const { page, quiz } = await opened(file);
    expect(page.text).to.contain('Samlet ligger I på 40 af 100: På vej.').and.not.contain('Filens tal');
    expect(quiz.result?.overall.shown).to.equal(40);
    await page.until(() => page.focused === 'heading "Jeres billede lige nu"', 'it has the focus');
  });

  it('is never trusted with numbers: they are worked out anew, and that is said', async () => {
    const overall = { shown: 99, band: 'rustet' };
    const { page, quiz, answer } = await opened({ ...file, result: { ...file.result, overall } });
    expect(page.text).to.contain('Samlet ligger I på 40 af 100').and.not.contain('99');
    const said = 'Filens tal passer ikke til svarene. Vi har regnet dem ud igen.';
    expect(page.text).to.contain(said);
    await page.until(() => page.liveLog.includes(`polite: ${said}`), 'it is said');
    const notes = () => [...(quiz.shadowRoot?.querySelectorAll('.result > p') ?? [])].map((note) => note.textContent);
    expect(notes()).to.include(said);
    await page.press('button', 'Begynd forfra');
    await page.press('button', 'Ja, begynd forfra');
    await page.press('button', 'Start');
    await answer(exampleFive);
    expect(page.text).to.contain('Samlet ligger I på 40 af 100');
    expect(notes()).to.not.include(said);
  });

  const refusals: [what: string, content: unknown, sentence: string][] = [
    ['no JSON', 'hej', 'Filen er ikke en fil med svar herfra.'],
    ['another form', { a: 1 }, 'Filen er ikke en fil med svar herfra.'],
    [
      'another quiz',
      { ...file, definition: { ...file.definition, url: 'urn:andet' } },
      'Filen hører til en anden test.',
    ],
    ['another edition', { ...file, definition: { ...file.definition, version: '0.2.0' } }, 'udgave 0.2.0'],
    [
      'an unknown question',
      { ...file, answers: [...file.answers, { linkId: '__proto__', state: 'answered', codes: ['1'] }] },
      'Filen nævner noget, som testen ikke har: __proto__. Intet er regnet ud.',
    ],
  ];
  for (const [what, content, sentence] of refusals)
    it(`that is ${what} is refused in words at the field, and nothing is scored`, async () => {
      const { page, quiz } = await opened(content);
      expect(page.text).to.contain(sentence);
      expect(page.has('table')).to.equal(false);
      expect(quiz.result).to.equal(null);
    });
});
