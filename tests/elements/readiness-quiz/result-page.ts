import { exampleFive, type QuizPage, showQuiz } from './quiz-page.ts';

/** The code of worked example 5. */
export const code = '1.a70u.0-1-0.Tk222m42mwA.PcT';

/** The result of worked example 5, with what a page says in attributes. */
export async function resultOf(attributes: Readonly<Record<string, string>> = {}): Promise<QuizPage> {
  const shown = await showQuiz();
  for (const [name, value] of Object.entries(attributes)) shown.quiz.setAttribute(name, value);
  await shown.page.press('button', 'Start');
  await shown.answer(exampleFive);
  return shown;
}

/** What a browser is handed when a person takes a file along. */
export function catchFiles(): { files: { name: string; text: Promise<string> }[]; stop: () => void } {
  const files: { name: string; text: Promise<string> }[] = [];
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  let last: Blob | undefined;
  URL.createObjectURL = (blob: Blob) => {
    last = blob;
    return 'blob:caught';
  };
  HTMLAnchorElement.prototype.click = function () {
    files.push({ name: this.download, text: last?.text() ?? Promise.resolve('') });
  };
  return {
    files,
    stop: () => {
      URL.createObjectURL = createObjectURL;
      HTMLAnchorElement.prototype.click = click;
    },
  };
}
