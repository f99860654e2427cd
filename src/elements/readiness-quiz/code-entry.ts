import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { CodeField, CodeProblem } from '../../controllers/quiz-codes.ts';
import type { QuizOnwardMessages } from '../../i18n/messages.ts';

type Words = QuizOnwardMessages['code'];

/** Where a person opens the answers of a code or link (RQ-30, RQ-51). */
export function codeEntry(field: CodeField, words: Words, open: () => void): TemplateResult {
  const { typed, problem } = field;
  const submit = (event: Event) => {
    event.preventDefault();
    open();
  };
  const type = (event: Event) => {
    field.typed = (event.target as HTMLInputElement).value;
  };
  return html`<form novalidate @submit=${submit}>
      <div class="field">
        <label class="label" for="code">${words.label}</label>
        <span class="hint" id="code-hint">${words.hint}</span>
        <span class="error" part="error" id="code-error"
          >${problem ? html`<span class="visually-hidden">${words.error} </span>${problemWords(problem, words)}` : nothing}</span
        >
        <input
          class="control"
          part="field"
          id="code"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck="false"
          aria-describedby="code-hint code-error"
          aria-invalid=${problem ? 'true' : nothing}
          .value=${live(typed)}
          @input=${type}
        />
      </div>
      <button type="submit" class="button" part="button">${words.open}</button>
    </form>`;
}

/** Why a code was not opened, in words (RQ-51). */
export function problemWords(problem: CodeProblem, words: Words): string {
  switch (problem.kind) {
    case 'empty':
      return words.empty;
    case 'damaged':
      return words.damaged;
    case 'other-quiz':
      return words.otherQuiz;
    case 'other-questions':
      return words.otherQuestions(problem.version);
  }
}
