import { canTakeSlot, canWaitForSlot } from '../domain/sign-up/capacity.ts';
import { seatsAsked } from '../domain/sign-up/sign-up-form.ts';
import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { canComeFewer, peopleChoice, seriesLeft } from './conflict-choices.ts';
import { dressed } from './field-views.ts';
import { onward } from './outcome-views.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { whenWords } from './slot-words.ts';
import { timesField } from './time-fields.ts';

const problemKinds: Readonly<Record<string, keyof SignUpMessages['conflict']>> = {
  'capacity-full': 'full',
  'capacity-insufficient': 'insufficient',
  'capacity-held': 'held',
  'sign-up-closed': 'closed',
  'sign-up-not-open': 'notOpen',
  'opportunity-cancelled': 'cancelled',
  'opportunity-changed': 'changed',
  'too-late': 'tooLate',
  'hold-expired': 'holdExpired',
};

/** What was asked for cannot be had: what happened, and the choices that there are now (SU-42). */
export function conflictView(flow: SignUpFlow, { problem }: Extract<Phase, { name: 'conflict' }>, judged: JudgedForm) {
  const { words } = flow.locale;
  const known = problemKinds[problem] ?? 'other';
  const kind = known === 'cancelled' && flow.target.kind === 'event' ? 'eventCancelled' : known;
  const isCapacity = kind === 'full' || kind === 'insufficient' || kind === 'held';
  const now = Date.now();
  const left = isCapacity ? seriesLeft(flow, judged) : undefined;
  const seats = seatsAsked(flow.state, flow.typed);
  const hasTimes =
    isCapacity &&
    !left &&
    !flow.target.chosenSlotIds &&
    flow.target.slots.some((slot) => canTakeSlot(slot, seats, now));
  const canWait =
    isCapacity &&
    !left &&
    flow.options.description.features.includes('waiting-list') &&
    flow.target.slots.some((slot) => judged.form.slotIds.includes(slot.id) && canWaitForSlot(slot, seats, now));
  const joinLabel = seats > 1 ? words.party.joinList(seats) : words.joinList;
  const { picks, choices } = fewerOf(flow, judged, kind === 'insufficient');
  const times = { field: dressed(flow, { ...timesField(flow), label: { text: words.otherTimes } }, judged) };
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: words.conflict[kind],
    paragraphs: [
      ...conflictSentences(flow, kind),
      ...(left?.dates ? [words.series.notFree(left.dates)] : []),
      words.answersKept,
    ],
    choices: [
      ...(kind === 'held' ? [{ action: 'again', label: words.retry, isMain: !hasTimes }] : []),
      ...(kind === 'holdExpired' ? [{ action: 'acceptChange', label: words.toReview, isMain: true }] : []),
      ...(kind === 'changed' ? [{ action: 'acceptChange', label: words.acceptChange, isMain: true }] : []),
      ...(left && left.count > 0
        ? [{ action: 'exceptDates', label: words.series.takeOthers(left.count), isMain: true }]
        : []),
      ...choices,
      ...(canWait ? [{ action: 'joinList', label: joinLabel, isMain: !hasTimes && picks.length === 0 }] : []),
      ...onward(flow),
    ],
    picks: [...picks, ...(hasTimes ? [{ ...times, label: words.useTimes, action: 'useTimes' }] : [])],
  };
}

// Some of the party can come now: whom to choose, or only how many (SU-42).
function fewerOf(flow: SignUpFlow, judged: JudgedForm, isInsufficient: boolean) {
  const { party } = flow.locale.words;
  if (!isInsufficient || !canComeFewer(flow, judged)) return { picks: [], choices: [] };
  const people = peopleChoice(flow, judged);
  if (!people)
    return {
      picks: [],
      choices: [{ action: 'fewer', label: party.fewer(flow.problem.remaining ?? 1), isMain: false }],
    };
  const field = dressed(flow, people, judged);
  return { picks: [{ field, label: party.useThese, action: 'usePeople' }], choices: [] };
}

function conflictSentences(flow: SignUpFlow, kind: keyof SignUpMessages['conflict']): string[] {
  const { conflictText } = flow.locale.words;
  switch (kind) {
    case 'full':
    case 'held':
      return [conflictText[kind]];
    case 'insufficient':
      return [conflictText.insufficient(Number(flow.problem.remaining ?? 0))];
    case 'changed':
      return changesOf(flow);
    default:
      return [];
  }
}

// Old and new side by side, as far as the person chose it (SU-42).
function changesOf({ before, target, typed, locale }: SignUpFlow): string[] {
  const { words, language, text } = locale;
  const pairs: [string, string][] = [[text(before.title).text, text(target.title).text]];
  for (const slot of before.slots.filter(
    ({ id }) => typed.slotIds.includes(id) || target.chosenSlotIds?.includes(id),
  )) {
    const now = target.slots.find(({ id }) => id === slot.id);
    const state = !now || now.status === 'cancelled' ? words.places.cancelled : whenWords(now, { language, words });
    pairs.push([whenWords(slot, { language, words }), state]);
  }
  const placeOf = ({ place }: typeof before) =>
    [place?.name && text(place.name).text, place?.address].filter(Boolean).join(', ');
  pairs.push([placeOf(before), placeOf(target)]);
  return pairs.filter(([old, next]) => old !== next).map(([old, next]) => `${words.before(old)}. ${words.now(next)}.`);
}
