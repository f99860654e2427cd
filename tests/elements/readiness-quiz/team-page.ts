import { shortCode } from '../../../src/domain/quiz/share-code.ts';
import { bundled, openEntry, type QuizOptions, type QuizPage, showQuiz } from './quiz-page.ts';
import '../../../src/elements/readiness-quiz/team-part.ts';

/** The code of somebody who gives one answer to all questions but those of an area. */
export function codeOf(answer: string, area: Readonly<Record<string, string>> = {}): string {
  const scored = bundled.items.filter(({ scores }) => scores).map(({ linkId }) => [linkId, [area[linkId] ?? answer]]);
  return shortCode(bundled, new Map([['igang', ['ja']], ...(scored as [string, string[]][])]));
}
export const magt = (answer: string) => ({ mag1: answer, mag2: answer, mag3: answer });
/** Seven who agree but for one area, where they are split. */
export const seven = [
  codeOf('3', magt('1')),
  codeOf('4', magt('1')),
  codeOf('3', { ...magt('1'), led1: '2' }),
  codeOf('4', magt('5')),
  codeOf('3', magt('5')),
  codeOf('4', { ...magt('5'), led1: '3' }),
  codeOf('3', { ...magt('5'), led1: '4' }),
];

export async function collect({ page, quiz }: QuizPage): Promise<void> {
  await openEntry({ page, quiz });
  await page.until(() => page.has('button', 'Saml koder fra flere'), 'codes may be collected');
  await page.press('button', 'Saml koder fra flere');
  await page.until(() => page.has('heading', 'Saml svar fra flere'), 'the page is there');
}

export async function collecting(options: QuizOptions = {}): Promise<QuizPage> {
  const shown = await showQuiz(options);
  await collect(shown);
  return shown;
}

export const show = ({ page }: QuizPage) => page.press('button', 'Vis det fælles billede');

export async function pictureOf(codes: readonly string[]): Promise<QuizPage> {
  const shown = await collecting();
  await shown.page.type('Koder eller links', codes.join('\n'));
  await show(shown);
  return shown;
}

export const rowsOf = (table: HTMLElement) =>
  [...table.querySelectorAll('tr')].map((row) =>
    [...row.children].map((cell) => (cell.lastElementChild ?? cell).textContent?.replace(/\s+/g, ' ').trim()),
  );
