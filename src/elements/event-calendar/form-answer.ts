import { html, type TemplateResult } from 'lit';
import type { Answer } from '../../controllers/calendar-targets.ts';
import type { CalendarDetailsMessages, CalendarFormMessages, CalendarMessages } from '../../i18n/messages.ts';
import { missingPart } from '../../ui/missing-part.ts';

/** What an answer is told in. */
interface AnswerWords {
  words: CalendarMessages;
  form: CalendarFormMessages;
  details: CalendarDetailsMessages;
}

/** What stands in the place of a form: that it is on its way, that it did not come, or why there is none (EC-58, EC-62). */
export function renderAnswer(answer: Answer, said: AnswerWords, again: () => void): TemplateResult {
  if (answer.kind === 'unavailable')
    return html`<p class="notice answer" tabindex="-1">${unavailableWords(answer, said)}</p>`;
  if (answer.kind === 'notReceived') return html`<p class="notice answer" tabindex="-1">${answer.text}</p>`;
  const { loading, cannotFetchView: cannotShow, retry } = said.words;
  return html`<div class="answer" tabindex="-1">${missingPart({ loading, cannotShow, retry }, answer.kind === 'failed', again)}</div>`;
}

function unavailableWords(
  { opening, wish }: Extract<Answer, { kind: 'unavailable' }>,
  { form: { unavailable }, details }: AnswerWords,
): string {
  switch (opening.kind) {
    case 'full':
      return opening.canWait
        ? unavailable.waitingList
        : typeof wish.what === 'object'
          ? details.noHelpNeeded
          : unavailable.full;
    case 'closed':
      return unavailable[opening.why];
    case 'form':
      return unavailable.form;
  }
}
