import { html, nothing, type TemplateResult } from 'lit';
import type { QuizStorage, SavedAnswers } from '../../controllers/quiz-storage.ts';
import { dayYear, formatInstant } from '../../i18n/format.ts';
import type { Language, QuizOnwardMessages } from '../../i18n/messages.ts';

type Words = QuizOnwardMessages['keeping'];

/** What a person does about answers that the device keeps. */
export interface KeepingActions {
  /** Left out where the quiz takes no new answers (RQ-31). */
  readonly resume?: (() => void) | undefined;
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
  return html`<div class="kept no-print" role="group" aria-labelledby="kept">
    <p id="kept">${words.found(savedDay(found, language))}</p>
    <p class="buttons">
      ${resume ? html`<button type="button" class="button" part="button" @click=${resume}>${words.resume}</button>` : nothing}
      <button type="button" class="link" part="button" @click=${forget}>${words.remove}</button>
    </p>
  </div>`;
}

/** The day that answers were kept. */
export const savedDay = ({ savedAt }: SavedAnswers, language: Language): string =>
  formatInstant(savedAt, dayYear, { language, timeZone: 'Europe/Copenhagen' });

/** Whether the answers are kept on this device, and the way to change that (RQ-70). */
export function answerKeeping(
  { isKeeping, isRefused, removed, lost }: QuizStorage,
  words: Words,
  { keep, forget }: KeepingActions,
): TemplateResult {
  if (isRefused || removed === 'stuck')
    return html`<p class="keeping no-print" tabindex="-1">${isRefused ? words.refused : words.stuck}</p>`;
  // One button for both, so that the focus stays where it was pressed.
  return html`<p class="keeping buttons no-print">
    ${isKeeping || lost ? html`<span>${lost ? words[lost] : words.kept}</span>` : nothing}
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
    case 'stuck':
      return words.stuck;
  }
}
