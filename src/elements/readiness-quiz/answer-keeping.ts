import { html, nothing, type TemplateResult } from 'lit';
import type { QuizStorage } from '../../controllers/quiz-storage.ts';
import { dayYear, formatInstant } from '../../i18n/format.ts';
import type { Language, QuizOnwardMessages } from '../../i18n/messages.ts';

type Words = QuizOnwardMessages['keeping'];

/** What a person does about answers that the device keeps. */
export interface KeepingActions {
  readonly resume: () => void;
  readonly keep: () => void;
  readonly forget: () => void;
}

/** Answers of an earlier visit, or why they are gone (RQ-30, RQ-70). */
export function keptAnswers(
  { found, removed }: QuizStorage,
  { words, language }: { words: Words; language: Language },
  { resume, forget }: KeepingActions,
): TemplateResult | typeof nothing {
  if (removed) return html`<p>${removedWords(removed, words)}</p>`;
  if (!found) return nothing;
  const day = formatInstant(found.savedAt, dayYear, { language, timeZone: 'Europe/Copenhagen' });
  return html`<div class="kept no-print" role="group" aria-labelledby="kept">
    <p id="kept">${words.found(day)}</p>
    <p class="buttons">
      <button type="button" class="button" part="button" @click=${resume}>${words.resume}</button>
      <button type="button" class="link" part="button" @click=${forget}>${words.remove}</button>
    </p>
  </div>`;
}

/** Whether the answers are kept on this device, and the way to change that (RQ-70). */
export function answerKeeping(
  { isKeeping, isRefused }: QuizStorage,
  words: Words,
  { keep, forget }: KeepingActions,
): TemplateResult {
  if (isRefused) return html`<p class="keeping no-print" tabindex="-1">${words.refused}</p>`;
  // One button for both, so that the focus stays where it was pressed.
  return html`<p class="keeping buttons no-print">
    <button type="button" class="link" part="button" @click=${isKeeping ? forget : keep}>
      ${isKeeping ? words.forget : words.keep}
    </button>
  </p>`;
}

function removedWords(kind: NonNullable<QuizStorage['removed']>, words: Words): string {
  switch (kind) {
    case 'expired':
      return words.expired;
    case 'broken':
      return words.broken;
    case 'other-edition':
      return words.otherEdition;
  }
}
