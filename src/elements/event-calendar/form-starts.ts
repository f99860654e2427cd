import { html, type TemplateResult } from 'lit';
import type { detailsView } from '../../controllers/calendar-details.ts';
import type { DetailsSetting } from '../../controllers/calendar-lines.ts';
import { dayWords } from '../../controllers/calendar-setting.ts';
import type { Answer, Wish } from '../../controllers/calendar-targets.ts';
import type { PlacedOccurrence } from '../../domain/calendar/placed-occurrence.ts';
import { inRow } from '../../i18n/format.ts';
import type { CalendarDetailsMessages } from '../../i18n/messages.ts';
import type { DetailsView } from '../../ui/calendar/details.ts';
import { missingPart } from '../../ui/missing-part.ts';
import type { Calendar } from './calendar.ts';

interface Place {
  placed: PlacedOccurrence;
  setting: DetailsSetting;
  level: number;
}

/** Details with the buttons that begin a form, and the form or what stands in its place (EC-58, EC-62). */
export function withForms(
  own: Calendar,
  { registration, needs, ...view }: ReturnType<typeof detailsView>,
  { placed, setting, level }: Place,
): DetailsView {
  const { details, text, words } = setting;
  const { place } = own;
  const part = own.parts.actions.module?.acts.form;
  const { id, title } = placed.occurrence;
  const about = inRow([text(title).text, dayWords(placed.firstDay, setting)], setting.language);
  const start = async (wish: Wish, isWaiting: boolean) => {
    await own.act((actions) => actions.form.load());
    await own.place?.forms.start(wish, isWaiting);
  };
  const form = place?.render(id, level + 1);
  const answer = place?.forms.answer;
  const isHere = answer?.wish.placed.occurrence.id === id;
  const canWait = isHere && answer.kind === 'unavailable' && answer.opening.kind === 'full' && answer.opening.canWait;
  const starts = registration?.starts?.map(({ what, label, isWaiting }) => {
    const waits = isWaiting || (canWait && answer.wish.what === what);
    return {
      label: waits && what === 'date' ? details.joinWaitingList : label,
      about,
      press: () => void start({ placed, what }, waits),
    };
  });
  return {
    ...view,
    registration: registration && { ...registration, starts: starts ?? [] },
    needs: needs.map(({ need, ...line }) => ({
      ...line,
      ...(need && {
        start: {
          label: details.help,
          about: inRow([text(need.task).text, dayWords(placed.firstDay, setting)], setting.language),
          press: () => void start({ placed, what: need }, false),
        },
      }),
    })),
    ...(form && { form }),
    ...(isHere && { answer: answerOf(answer, setting, () => void start(answer.wish, canWait)) }),
    ...(part?.state.status === 'failed' && {
      answer: missingPart({ ...words, cannotShow: words.cannotFetchView }, true, () => void part.load()),
    }),
  };
}

function answerOf(answer: Answer, { words, details }: DetailsSetting, again: () => void): TemplateResult {
  if (answer.kind === 'unavailable')
    return html`<p class="notice answer" tabindex="-1">${unavailableWords(answer, details)}</p>`;
  if (answer.kind === 'notReceived') return html`<p class="notice answer" tabindex="-1">${answer.text}</p>`;
  const { loading, cannotFetchView: cannotShow, retry } = words;
  return html`<div class="answer" tabindex="-1">${missingPart({ loading, cannotShow, retry }, answer.kind === 'failed', again)}</div>`;
}

function unavailableWords(
  { opening, wish }: Extract<Answer, { kind: 'unavailable' }>,
  { unavailable, noHelpNeeded }: CalendarDetailsMessages,
): string {
  switch (opening.kind) {
    case 'full':
      return opening.canWait
        ? unavailable.waitingList
        : typeof wish.what === 'object'
          ? noHelpNeeded
          : unavailable.full;
    case 'closed':
      return unavailable[opening.why];
    case 'form':
      return unavailable.form;
  }
}
