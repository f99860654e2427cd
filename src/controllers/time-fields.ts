import type { Slot } from '../contract/opportunity.ts';
import { canTakeSlot, slotWords } from '../domain/sign-up/capacity.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { datesOfSeries, offeredCommitments, seriesFields, seriesWithDates } from '../domain/sign-up/series-choice.ts';
import { choosableSlots, seatsAsked } from '../domain/sign-up/sign-up-form.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { type Bare, bareFields } from './bare-field.ts';
import { chosenTime } from './chosen-time.ts';
import { placesAge } from './places-age.ts';
import type { FilledForm } from './sign-up-flow.ts';
import { placesText } from './slot-words.ts';

/** How often and when: single times, or a series from a first date on (SU-13, SU-47). */
export function timeFields(flow: FilledForm, { form: { asked, request } }: JudgedForm): Bare[] {
  const { modes, modeHints, how } = flow.locale.words.series;
  const offered = offeredCommitments(flow.target, ['series'], Date.now());
  const only = offered.length === 1 ? offered[0] : undefined;
  const choices = offered.map((mode) => [mode, modes[mode], modeHints[mode]] as const);
  return [
    ...(asked.includes(seriesFields.commitment)
      ? [bareFields(flow).one(seriesFields.commitment, how, choices, only)]
      : []),
    ...(asked.includes(fieldPointer('slotIds')) ? [timesField(flow)] : []),
    ...(request.commitment === 'series' ? seriesFieldsOf(flow, request, asked) : []),
    ...(request.commitment === 'rota' && asked.includes(seriesFields.series) ? [seriesField(flow)] : []),
  ];
}

/** Which series, where there are several. */
function seriesField(flow: FilledForm): Bare {
  const { words, text } = flow.locale;
  const several = seriesWithDates(flow.target).map(({ id, label }) => [id, label ? text(label).text : id] as const);
  return bareFields(flow).one(seriesFields.series, words.series.which, several);
}

function seriesFieldsOf(
  flow: FilledForm,
  { seriesId = '', slotIds, until }: JudgedForm['form']['request'],
  asked: readonly string[],
): Bare[] {
  const { locale, target, timesShown } = flow;
  const { words, language } = locale;
  const now = Date.now();
  const { line: _, ...make } = bareFields(flow);
  const when = (slot: Slot) => [slot.id, chosenTime(slot, { language, words })] as const;
  const isFree = (slot: Slot) => canTakeSlot(slot, 1, now);
  const dates = datesOfSeries(target.slots, { seriesId, firstSlotId: slotIds?.[0], until }, now);
  const others = dates.filter((slot) => isFree(slot) && slot.id !== slotIds?.[0]);
  const coming = datesOfSeries(target.slots, { seriesId }, now).filter(isFree);
  const full = dates
    .filter((slot) => !isFree(slot))
    .map((slot) => `${when(slot)[1]} – ${placesText(slotWords(slot, now), words)}`);
  const shown = others.slice(0, timesShown);
  // What a draft brought back is seen to be chosen, however late it is.
  const first = coming.slice(0, Math.max(timesShown, coming.findIndex(({ id }) => id === slotIds?.[0]) + 1));
  return [
    ...(asked.includes(seriesFields.series) ? [seriesField(flow)] : []),
    ...(asked.includes(seriesFields.first)
      ? [
          {
            // No list: on a narrow page it would cut the dates, and none shows two lines.
            ...make.one(seriesFields.first, words.series.first, first.map(when), coming[0]?.id),
            ...(first.length < coming.length && { more: words.moreTimes }),
          },
        ]
      : []),
    ...(asked.includes(seriesFields.until)
      ? [make.date(seriesFields.until, words.series.until, { hint: words.series.untilHint, isOptional: true })]
      : []),
    ...(asked.includes(seriesFields.except)
      ? [
          {
            ...make.some(seriesFields.except, words.series.except, shown.map(when), { isOptional: true }),
            ...(full.length > 0 && { unavailable: full }),
            ...(shown.length < others.length && { more: words.moreTimes }),
          },
        ]
      : []),
  ];
}

/** The times to choose from; also on the conflict screen (SU-42). */
export function timesField(flow: FilledForm): Bare {
  const { target, typed, state, locale, timesShown } = flow;
  const { words, language } = locale;
  const now = Date.now();
  const possible = choosableSlots(target, { intent: state.intent, now, seats: seatsAsked(state, typed) });
  const shown = possible.slice(0, timesShown);
  const others = target.slots.filter((slot) => !possible.includes(slot) && Date.parse(slot.startsAt) > now);
  const options = shown.map((slot) => {
    const label = slot.label ? locale.text(slot.label).text : '';
    const hint = [placesText(slotWords(slot, now), words), label].filter(Boolean).join(' · ');
    const isChosen = typed.slotIds.includes(slot.id);
    return {
      value: slot.id,
      label: { text: chosenTime(slot, { language, words }) },
      isChosen,
      ...(hint && { hint: { text: hint } }),
    };
  });
  const unavailable = others.map(
    (slot) => `${chosenTime(slot, { language, words })} – ${placesText(slotWords(slot, now), words)}`,
  );
  const age = placesAge(shown, locale);
  return {
    name: fieldPointer('slotIds'),
    ...(age && { hint: { text: age } }),
    label: { text: state.intent === 'waitingList' ? words.chooseWaitingTimes : words.chooseTimes },
    isRequired: true,
    control: { kind: 'many', options },
    ...(unavailable.length > 0 && shown.length === possible.length && { unavailable }),
    ...(shown.length < possible.length && { more: words.moreTimes }),
  };
}
