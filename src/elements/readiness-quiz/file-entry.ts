import { html, nothing, type TemplateResult } from 'lit';
import type { ImportProblem, QuizImport } from '../../controllers/quiz-import.ts';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';

type Words = QuizOnwardMessages['opening'];

/** Where a person opens a file of answers (RQ-73). */
export function fileEntry({ problem }: QuizImport, words: Words, open: (file: File) => void): TemplateResult {
  const choose = ({ target }: Event) => {
    const field = target as HTMLInputElement;
    const [file] = field.files ?? [];
    // The same file may be chosen again after it has been mended.
    field.value = '';
    if (file) open(file);
  };
  return html`<div class="field">
    <label class="label" for="answers-file">${words.label}</label>
    <span class="error" part="error" id="answers-file-error"
      >${problem ? html`<span class="visually-hidden">${words.error} </span>${problemWords(problem, words)}` : nothing}</span
    >
    <input
      class="control"
      part="field"
      id="answers-file"
      type="file"
      accept="application/json,.json"
      aria-describedby="answers-file-error"
      aria-invalid=${problem ? 'true' : nothing}
      @change=${choose}
    />
  </div>`;
}

function problemWords(problem: ImportProblem, words: Words): string {
  switch (problem.kind) {
    case 'not-a-response':
      return words.notAnswers;
    case 'other-quiz':
      return words.otherQuiz;
    case 'other-edition':
      return words.otherEdition(problem.version);
    case 'unknown':
      return words.unknown(problem.names);
    case 'failed':
      return words.failed;
  }
}
