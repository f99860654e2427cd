import { html } from 'lit';
import bundledJson from '../../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { QuizDefinition } from '../../../src/contract/quiz.ts';
import type { ReadinessQuizElement } from '../../../src/elements/readiness-quiz/readiness-quiz.ts';
import { type Page, type PageOptions, showPage } from '../../helpers/page.ts';
import '../../../src/elements/readiness-quiz/define.ts';
// Fetched while the page is read; here they come before the tests, with the globals of the packages they bring.
import '../../../src/controllers/quiz-rules.ts';
import '../../../src/domain/quiz/read-definition.ts';
import '../../../src/elements/readiness-quiz/after-result.ts';
import '../../../src/elements/readiness-quiz/ending-part.ts';
import '../../../src/elements/readiness-quiz/onward-part.ts';
import '../../../src/elements/readiness-quiz/running-part.ts';

/** "Er jeres organisation klar til samskabelse?" */
export const bundled = bundledJson as unknown as QuizDefinition;

/** What a quiz is shown with. */
export interface QuizOptions extends PageOptions {
  definition?: QuizDefinition;
  view?: string;
  chart?: string;
  noHeading?: boolean;
  noSave?: boolean;
}

/** A page with a quiz on it, and the ways a person has through it. */
export interface QuizPage {
  readonly page: Page;
  readonly quiz: ReadinessQuizElement;
  /** Chooses an answer of the question that is shown, by its words. */
  choose(label: string | RegExp): Promise<void>;
  /** Answers every question that comes with its code, or with the other one, and stops where a question waits. */
  answer(codes: Readonly<Record<string, string>>, other?: string, until?: string): Promise<void>;
}

/** Shows a quiz from code, at its introduction, its rules checked. */
export async function showQuiz({ definition = bundled, ...options }: QuizOptions = {}): Promise<QuizPage> {
  const page = await showPage(
    html`<samspil-readiness-quiz
      .definition=${definition}
      view=${options.view ?? 'question'}
      chart=${options.chart ?? 'bars'}
      ?no-heading=${options.noHeading ?? false}
      ?no-save=${options.noSave ?? false}
    ></samspil-readiness-quiz>`,
    options,
  );
  const shown = quizOn(page);
  await page.until(() => shown.quiz.inspect().status !== 'loading', 'its rules are checked');
  return shown;
}

/** Opens what codes and files are given to, as soon as it has come. */
export async function openEntry({ page, quiz }: Pick<QuizPage, 'page' | 'quiz'>): Promise<void> {
  await page.until(() => {
    quiz.shadowRoot?.querySelector('details')?.setAttribute('open', '');
    return page.has('textbox');
  }, 'a code may be typed');
}

/** The quiz of a page. */
export function quizOn(page: Page): QuizPage {
  const quiz = page.stage.querySelector('samspil-readiness-quiz') as ReadinessQuizElement;
  const inputs = () => [...(quiz.shadowRoot?.querySelectorAll<HTMLInputElement>('form.step input') ?? [])];
  return {
    page,
    quiz,
    async choose(label) {
      page.find<HTMLInputElement>('radio', label).click();
      await page.settle();
    },
    async answer(codes, other = '3', until = '') {
      for (let names = namesOf(inputs()); names.length > 0 && !names.includes(until); names = namesOf(inputs())) {
        for (const name of names) {
          const options = inputs().filter((input) => input.name === name);
          const wanted = options.find(({ value }) => value === (codes[name] ?? other)) ?? options[0];
          wanted?.click();
        }
        // An answer may open further questions.
        await quiz.updateComplete;
        // A hundred tests come this way, and the tests of the questions find the button by role and name.
        const wayOn = quiz.shadowRoot?.querySelector<HTMLButtonElement>('form.step [type="submit"]');
        const isLast = /Vis resultat|Show result/.test(wayOn?.textContent ?? '');
        wayOn?.click();
        if (isLast) await page.until(() => inputs().length === 0 || page.has('alert'), 'the result is there');
        await page.settle();
      }
    },
  };
}

/** Events of the quiz that the page hears, with what they tell. */
export function heardOn(page: Page): [string, unknown][] {
  const heard: [string, unknown][] = [];
  for (const name of ['start', 'step', 'complete']) {
    page.stage.addEventListener(`samspil-quiz-${name}`, (event) => heard.push([name, (event as CustomEvent).detail]));
  }
  page.stage.addEventListener('samspil-error', (event) => heard.push(['error', event.detail.kind]));
  return heard;
}

/** The answers of worked example 5; all others are 3. */
export const exampleFive = {
  rolle: 'leder',
  igang: 'ja',
  led1: '1',
  led2: 'na',
  led3: '2',
  mag1: '2',
  paa1: '4',
  lae1: '2',
};

/** The cells of a table, row by row, as read. */
export function tableOf(page: Page): string[][] {
  return page
    .findAll('row')
    .map((row) => [...row.children].map((cell) => (cell.textContent ?? '').replace(/\s+/g, ' ').trim()));
}

const namesOf = (inputs: readonly HTMLInputElement[]) => [...new Set(inputs.map(({ name }) => name))];
