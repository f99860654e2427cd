import quizJson from '../../demo/content/quiz-samskabelse.json' with { type: 'json' };
import type { QuizDefinition } from '../../src/contract/quiz.ts';
import { toResponseFile } from '../../src/domain/quiz/response-file.ts';
import type { ReadinessQuizElement } from '../../src/elements/readiness-quiz/readiness-quiz.ts';
import '../../src/elements/readiness-quiz/define.ts';

/** The answers of the worked example 5: three for each question but these, and the organisation is under way. */
export const exampleFive: Readonly<Record<string, string>> = {
  rolle: 'leder',
  igang: 'ja',
  led1: '1',
  led2: 'na',
  led3: '2',
  mag1: '2',
  paa1: '4',
  lae1: '2',
};

const definition = quizJson as unknown as QuizDefinition;
const otherwise = '3';
const mostSteps = 200;

/** Whether a step is shown, and how to use it; a story shows what a person would see after doing the same. */
const step = (quiz: ReadinessQuizElement) => quiz.shadowRoot?.querySelector<HTMLFormElement>('form.step');

/** The quiz of a story. */
export function quizIn(canvas: HTMLElement): ReadinessQuizElement {
  const quiz = canvas.querySelector('samspil-readiness-quiz');
  if (!quiz) throw new TypeError('The story shows no quiz.');
  return quiz;
}

/** Goes to the first question, and waits until it is there: the quiz is introduced before its rules are checked. */
export async function begin(quiz: ReadinessQuizElement): Promise<void> {
  await quiz.ready;
  quiz.start();
  await appears(quiz, () => step(quiz));
}

/** Presses the button that leads on, and waits until what follows has the focus. */
export async function goOn(quiz: ReadinessQuizElement): Promise<void> {
  const root = quiz.shadowRoot;
  const arrived = new Promise((settle) => root?.addEventListener('focusin', settle, { once: true }));
  step(quiz)?.requestSubmit();
  await arrived;
}

/** Types a code where the quiz asks for one, and opens it. */
export async function openCode(quiz: ReadinessQuizElement, code: string): Promise<void> {
  await quiz.ready;
  await appears(quiz, () => quiz.shadowRoot?.querySelector('#code'));
  const field = quiz.shadowRoot?.querySelector<HTMLInputElement>('#code');
  const details = quiz.shadowRoot?.querySelector('details');
  if (!field || !details) throw new TypeError('The quiz asks for no code.');
  details.open = true;
  field.value = code;
  field.dispatchEvent(new Event('input', { bubbles: true }));
  const arrived = new Promise((settle) => quiz.shadowRoot?.addEventListener('focusin', settle, { once: true }));
  field.form?.requestSubmit();
  await arrived;
}

/** Goes to where codes of several people are collected, pastes them, and looks at what they say together. */
export async function collectCodes(quiz: ReadinessQuizElement, codes: readonly string[]): Promise<void> {
  const find = <Found extends HTMLElement>(selector: string) => quiz.shadowRoot?.querySelector<Found>(selector);
  await quiz.ready;
  await appears(quiz, () => find('.collect'));
  find('.collect')?.click();
  await appears(quiz, () => find('#codes-0'));
  const field = find<HTMLTextAreaElement>('#codes-0');
  if (!field) throw new TypeError('The quiz collects no codes.');
  field.value = codes.join('\n');
  field.dispatchEvent(new Event('input', { bubbles: true }));
  if (codes.length > 0) field.form?.requestSubmit();
  if (codes.length > 0) await appears(quiz, () => find('.result.team') ?? find('[aria-invalid]'));
}

/** Answers everything, and waits until it may be sent to the team. */
export async function answerForTeam(quiz: ReadinessQuizElement): Promise<void> {
  await answerAll(quiz);
  await appears(quiz, () => quiz.shadowRoot?.querySelector('.send'));
}

/** Answers everything, and looks at all the answers before the result is mended. */
export async function reviewAll(quiz: ReadinessQuizElement): Promise<void> {
  await answerAll(quiz);
  const root = quiz.shadowRoot;
  // The way back to the answers stands beside the one that begins again.
  root?.querySelector('#restart')?.parentElement?.querySelector('button')?.click();
  await appears(quiz, () => root?.querySelector('.review'));
}

/** Waits until it is told, before the first question, how many of a team have answered. */
export async function seeTeam(quiz: ReadinessQuizElement, respondents: number): Promise<void> {
  await quiz.ready;
  const count = new RegExp(`\\b${respondents}\\b`);
  await appears(quiz, () => count.test(quiz.shadowRoot?.textContent ?? ''));
}

/** Answers everything, and waits until all is there that a printed result has. */
export async function answerForPrint(quiz: ReadinessQuizElement): Promise<void> {
  await answerAll(quiz);
  await appears(quiz, () => quiz.shadowRoot?.querySelector('#link'));
}

/** Gives an answer, goes back, and opens a file of answers: the quiz asks first. */
export async function openOverAnswers(quiz: ReadinessQuizElement): Promise<void> {
  await begin(quiz);
  const root = quiz.shadowRoot;
  step(quiz)?.querySelector('input')?.click();
  step(quiz)?.querySelector<HTMLElement>('button[type="button"]')?.click();
  await appears(quiz, () => root?.querySelector('#answers-file'));
  const field = root?.querySelector<HTMLInputElement>('#answers-file');
  const details = root?.querySelector('details');
  if (!field || !details) throw new TypeError('The quiz opens no file.');
  details.open = true;
  const given = new Map(Object.entries(exampleFive).map(([linkId, code]) => [linkId, [code]]));
  const file = toResponseFile(definition, given, { hasRole: false, answeredOn: '2026-11-24' });
  const chosen = new DataTransfer();
  chosen.items.add(new File([JSON.stringify(file)], 'svar.json', { type: 'application/json' }));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
  await appears(quiz, () => root?.querySelector('#replace'));
}

/** Looks at what the team came to, before the first question. */
export async function showTeam(quiz: ReadinessQuizElement): Promise<void> {
  await quiz.ready;
  await appears(quiz, () => quiz.shadowRoot?.querySelector('.show-team'));
  quiz.shadowRoot?.querySelector<HTMLElement>('.show-team')?.click();
  await appears(quiz, () => quiz.shadowRoot?.querySelector('.result.team'));
}

/** Waits until something is there. */
async function appears(quiz: ReadinessQuizElement, find: () => unknown): Promise<void> {
  if (find()) return;
  await new Promise<void>((settle) => {
    const watch = new MutationObserver(() => {
      if (!find()) return;
      watch.disconnect();
      settle();
    });
    watch.observe(quiz.renderRoot, { childList: true, subtree: true });
  });
}

/** Answers question after question until there is no more; `upTo` stops at that question. */
export async function answerAll(quiz: ReadinessQuizElement, answers = exampleFive, upTo?: string): Promise<void> {
  await begin(quiz);
  for (let count = 0; count < mostSteps; count += 1) {
    const inputs = [...(step(quiz)?.querySelectorAll('input') ?? [])];
    if (inputs.length === 0 || inputs[0]?.name === upTo) return;
    for (const name of new Set(inputs.map((input) => input.name))) {
      const code = answers[name] ?? otherwise;
      const options = inputs.filter((input) => input.name === name);
      (options.find(({ value }) => value === code) ?? options[0])?.click();
    }
    await goOn(quiz);
  }
}
