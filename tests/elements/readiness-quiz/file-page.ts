import { toResponseFile } from '../../../src/domain/quiz/response-file.ts';
import { bundled, exampleFive, type QuizPage } from './quiz-page.ts';

const scored = bundled.items.filter(({ scores, enableWhen }) => scores && enableWhen?.[0]?.operator !== 'exists');
const answers = new Map(
  [...scored.map(({ linkId }) => [linkId, '3'] as const), ...Object.entries(exampleFive)].map(
    ([linkId, code]) => [linkId, [code]] as const,
  ),
);
/** The answers of worked example 5 as a file. */
export const file = toResponseFile(bundled, answers, { hasRole: false, answeredOn: '2026-11-24' });

/** Chooses a file with such a content, from the introduction. */
export async function chooseFile({ page, quiz }: QuizPage, content: unknown): Promise<void> {
  const root = quiz.shadowRoot;
  await page.until(() => !!root?.querySelector('#answers-file'), 'a file may be opened');
  (root?.querySelector('details') as HTMLDetailsElement).open = true;
  const field = root?.querySelector<HTMLInputElement>('#answers-file');
  const chosen = new DataTransfer();
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  chosen.items.add(new File([text], 'svar.json', { type: 'application/json' }));
  if (field) field.files = chosen.files;
  field?.dispatchEvent(new Event('change', { bubbles: true }));
}
