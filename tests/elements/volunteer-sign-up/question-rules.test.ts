import { expect } from 'chai';
import type { Question } from '../../../src/contract/question-set.ts';
import type { Page } from '../../helpers/page.ts';
import { expectTold } from './told-errors.ts';
import { opportunitiesWith, visitList } from './visit.ts';

type Act = (page: Page, label: string) => Promise<void>;

/** A question of a rule, the answer that breaks it and one that does not, and what is said of it before its name. */
interface Broken {
  readonly asked: Partial<Question> & Pick<Question, 'type'>;
  readonly wrong: Act;
  readonly words: string;
  readonly right: Act;
}

const write =
  (text: string): Act =>
  (page, label) =>
    page.type(label, text);
const tick =
  (...choices: readonly string[]): Act =>
  async (page, label) => {
    for (const choice of choices) await page.press('checkbox', `${label}: ${choice}`);
  };
const mark =
  (choice: string): Act =>
  (page, label) =>
    page.press('radio', `${label}: ${choice}`);
const date =
  (...parts: readonly [day: string, month: string, year: string]): Act =>
  async (page, label) => {
    const group = page.find('group', label);
    const inputs = [...group.querySelectorAll('input')];
    for (const [at, part] of parts.entries()) {
      const input = inputs[at] as HTMLInputElement;
      input.focus();
      input.value = part;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await page.settle();
    }
  };
const leave: Act = async () => undefined;

const rules: readonly Broken[] = [
  { asked: { type: 'text' }, wrong: leave, words: 'Skriv et svar', right: write('hej') },
  {
    asked: { type: 'text', schema: { minLength: 5 } },
    wrong: write('abc'),
    words: 'Skriv mindst 5 tegn',
    right: write('abcde'),
  },
  {
    asked: { type: 'longText', schema: { maxLength: 3 } },
    wrong: write(' 😀😀😀😀 '),
    words: 'Skriv højst 3 tegn',
    right: write('😀😀😀'),
  },
  {
    asked: { type: 'text', schema: { pattern: '^[A-Z]+$' } },
    wrong: write('abc'),
    words: 'Skriv svaret, som der står i hjælpeteksten',
    right: write('ABC'),
  },
  { asked: { type: 'number' }, wrong: write('tre'), words: 'Skriv et tal, fx 3 eller 1,5', right: write('1,5') },
  {
    asked: { type: 'number', schema: { minimum: 1.5 } },
    wrong: write('1'),
    words: 'Skriv 1,5 eller mere',
    right: write('2'),
  },
  {
    asked: { type: 'number', schema: { maximum: 8 } },
    wrong: write(' 9'),
    words: 'Skriv 8 eller mindre',
    right: write('8'),
  },
  {
    asked: { type: 'number', schema: { multipleOf: 1 } },
    wrong: write('1,5'),
    words: 'Skriv et helt tal, fx 3',
    right: write('3'),
  },
  {
    asked: { type: 'number', schema: { multipleOf: 0.5 } },
    wrong: write('1,2'),
    words: 'Skriv et tal, som 0,5 går op i',
    right: write('1,5'),
  },
  {
    asked: { type: 'postcode' },
    wrong: write('800'),
    words: 'Skriv dit postnummer med 4 cifre, fx 4000.',
    right: write('0800'),
  },
  { asked: { type: 'boolean' }, wrong: leave, words: 'Vælg et svar', right: (page) => page.press('radio', 'Ja') },
  { asked: { type: 'choice' }, wrong: leave, words: 'Vælg et svar', right: mark('b') },
  { asked: { type: 'choices' }, wrong: leave, words: 'Vælg mindst ét svar', right: tick('c') },
  { asked: { type: 'choices', schema: { minItems: 2 } }, wrong: tick('a'), words: 'Vælg mindst 2', right: tick('b') },
  {
    asked: { type: 'choices', schema: { maxItems: 1 } },
    wrong: tick('a', 'b'),
    words: 'Vælg højst 1',
    right: tick('b'),
  },
  {
    asked: { type: 'date' },
    wrong: date('31', '2', '2027'),
    words: 'Skriv dag, måned og år, fx 8 12 2026',
    right: date('28', '2', '2027'),
  },
  {
    asked: { type: 'date', schema: { minimum: '2026-12-01' } },
    wrong: date('30', '11', '2026'),
    words: 'Skriv 1. december 2026 eller en senere dato',
    right: date('1', '12', '2026'),
  },
  {
    asked: { type: 'date', schema: { maximum: '2026-12-01' } },
    wrong: date('2', '12', '2026'),
    words: 'Skriv 1. december 2026 eller en tidligere dato',
    right: date('1', '12', '2026'),
  },
];

const labelOf = (index: number) => `Spørgsmål ${index + 1}`;
const questions = rules.map(({ asked }, index) => ({
  id: `q${index}`,
  label: labelOf(index),
  isRequired: true,
  options: ['a', 'b', 'c'].map((value) => ({ value, label: `${labelOf(index)}: ${value}` })),
  ...asked,
}));
const opportunities = opportunitiesWith('opgaveudvalg-medlem', (item: { signUp?: object }) => {
  Object.assign(item.signUp ?? {}, { questions: { version: 'rules', items: questions } });
  return item;
});

/** The form of a task, at the step with its questions. */
async function askedAll() {
  const visited = await visitList({ opportunities });
  const { page } = visited;
  await page.press('button', 'Bliv medlem af et opgaveudvalg');
  await page.until(() => page.has('heading', 'Om opgaven'), 'the details are there');
  await page.press('button', 'Jeg vil gerne være med');
  await page.until(() => page.has('textbox', 'Navn'), 'the form is there');
  await page.type('Navn', 'Mette');
  await page.type('Telefon', '34412345');
  await page.press('radio', '18 eller over');
  await page.press('button', 'Næste');
  return visited;
}

describe('a rule of a question that is broken [SU-19] [SU-25] [SU-26] [SU-32] [SU-35] [SU-36]', () => {
  it('is told at its question and by a link to it, with what was answered as it was, and goes as soon as it is right', async () => {
    const visited = await askedAll();
    const { page, widget } = visited;
    const root = widget.shadowRoot as ShadowRoot;
    for (const [index, { wrong }] of rules.entries()) await wrong(page, labelOf(index));
    const told = rules.map(({ words }, index) => (words.endsWith('.') ? words : `${words}: ${labelOf(index)}`));
    await expectTold(visited, told);
    for (const [index, { right }] of rules.entries()) {
      await right(page, labelOf(index));
      const left = rules.length - index - 1;
      expect(root.querySelectorAll('#error-summary a'), labelOf(index)).to.have.length(left);
    }
    expect(root.querySelectorAll('[aria-invalid]')).to.have.length(0);
    await page.press('button', 'Næste');
    expect(page.has('button', 'Send tilmelding')).to.equal(true);
  });
});
