import type { Slot } from '../contract/opportunity.ts';
import { canTakeSlot, canWaitForSlot } from '../domain/sign-up/capacity.ts';
import { seatsAsked } from '../domain/sign-up/sign-up-form.ts';
import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { chosenTime } from './chosen-time.ts';
import { canComeFewer, peopleChoice, seriesLeft } from './conflict-choices.ts';
import { dressed } from './field-views.ts';
import { onward } from './outcome-views.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { dayWords } from './slot-words.ts';
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
  'offer-expired': 'offerExpired',
};

type Conflict = Extract<Phase, { name: 'conflict' }>;

/** What was asked for cannot be had: what happened, and the choices that there are now (SU-42). */
export function conflictView(flow: SignUpFlow, { problem, until }: Conflict, judged: JudgedForm) {
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
  const { interest } = flow.options;
  const times = { field: dressed(flow, { ...timesField(flow), label: { text: words.otherTimes } }, judged) };
  const isLeftOut = left !== undefined && left.count > 0;
  const isSomeDates = isLeftOut && left.dates !== '' && kind === 'full';
  const toAnswers = { action: 'acceptChange', label: words.toReview };
  const allPicks = [...picks, ...(hasTimes ? [{ ...times, label: words.useTimes, action: 'useTimes' }] : [])];
  const ways = [
    ...(kind === 'held'
      ? [{ action: 'again', label: words.retry, isMain: !hasTimes, isWaiting: until !== undefined }]
      : []),
    ...(kind === 'holdExpired' ? [{ ...toAnswers, label: words.withoutHold, isMain: true }] : []),
    ...(kind === 'changed' ? [{ ...toAnswers, label: words.acceptChange, isMain: true }] : []),
    ...(isLeftOut ? [{ action: 'exceptDates', label: words.series.takeOthers(left.count), isMain: true }] : []),
    ...choices,
    ...(canWait ? [{ action: 'joinList', label: joinLabel, isMain: !hasTimes && picks.length === 0 }] : []),
  ];
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: isSomeDates ? words.series.notAllFree : words.conflict[kind],
    paragraphs: [
      ...(isSomeDates ? [] : conflictSentences(flow, kind)),
      ...(kind === 'held' ? [until === undefined ? words.canTryAgain : words.tryAgainIn(flow.secondsLeft)] : []),
      ...(left?.dates ? [words.series.notFree(left.dates)] : []),
      words.answersKept,
    ],
    choices: [
      ...ways,
      // Where nothing else leads back to what was typed.
      ...(ways.length + allPicks.length === 0 ? [toAnswers] : []),
      ...(kind === 'full' && interest
        ? [{ action: 'interest', label: words.interest(flow.locale.text(interest.title).text) }]
        : []),
      ...onward(flow),
    ],
    picks: allPicks,
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
  const { conflictText, keepsPlace: keepsPlaceWords } = flow.locale.words;
  switch (kind) {
    case 'full':
    case 'held':
      return [conflictText[kind]];
    case 'insufficient':
      return flow.problem.remaining ? [conflictText.insufficient(flow.problem.remaining)] : [];
    case 'changed':
      return changesOf(flow);
    case 'closed':
    case 'notOpen':
      return dateOf(flow, kind);
    case 'tooLate':
      return tooLateFor(flow);
    case 'holdExpired':
    case 'offerExpired': {
      const { keepsPlace } = flow.problem;
      return keepsPlace === undefined ? [] : [keepsPlaceWords[keepsPlace ? 'yes' : 'no']];
    }
    default:
      return [];
  }
}

// When it closed or when it opens; nothing where nobody says, nor where what was read before cannot be it (SU-42).
function dateOf({ problem, target, locale }: SignUpFlow, kind: 'closed' | 'notOpen'): string[] {
  const { words, language } = locale;
  const { terms, slots } = target;
  const isOver = (moment: string | undefined) => moment !== undefined && Date.parse(moment) <= Date.now();
  const [at, say] =
    kind === 'closed'
      ? [problem.closedAt ?? (isOver(terms.closesAt) && terms.closesAt), words.closedOn]
      : [problem.opensAt ?? (!isOver(terms.opensAt) && terms.opensAt), words.opensOn];
  const day = at && dayWords(at, slots[0]?.timeZone ?? 'Europe/Copenhagen', language);
  return day ? [say(day)] : [];
}

// The time that is too near or has begun, so that the person sees which one it was (SU-42).
function tooLateFor(flow: SignUpFlow): string[] {
  const { words, language } = flow.locale;
  const [first] = chosenSlots(flow, flow.target);
  return first ? [words.conflictText.tooLate(chosenTime(first, { language, words }))] : [];
}

// The times that the person chose, soonest first.
function chosenSlots({ typed, target: { chosenSlotIds } }: SignUpFlow, { slots }: SignUpFlow['target']): Slot[] {
  const ids = chosenSlotIds ?? typed.slotIds;
  return slots
    .filter(({ id }) => ids.includes(id))
    .sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
}

// Old and new, one line each, as far as the person chose it (SU-42).
function changesOf(flow: SignUpFlow): string[] {
  const { before, target, locale } = flow;
  const { words, language, text } = locale;
  const pairs: [string, string][] = [[text(before.title).text, text(target.title).text]];
  for (const slot of chosenSlots(flow, before)) {
    const now = target.slots.find(({ id }) => id === slot.id);
    const state = !now || now.status === 'cancelled' ? words.places.cancelled : chosenTime(now, { language, words });
    pairs.push([chosenTime(slot, { language, words }), state]);
  }
  const placeOf = ({ place }: typeof before) =>
    [place?.name && text(place.name).text, place?.address].filter(Boolean).join(', ');
  pairs.push([placeOf(before), placeOf(target)]);
  return pairs.filter(([old, next]) => old !== next).map(([old, next]) => `${words.before(old)}.\n${words.now(next)}.`);
}
