import { canTakeSlot, canWaitForSlot } from '../domain/sign-up/capacity.ts';
import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { contactWord } from './contact-view.ts';
import { dressed, timesField } from './field-views.ts';
import { reviewRows } from './review-rows.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { whenWords } from './slot-words.ts';

type Of<Name extends Phase['name']> = Extract<Phase, { name: Name }>;

const problemKinds: Readonly<Record<string, keyof SignUpMessages['conflict']>> = {
  'capacity-full': 'full',
  'capacity-insufficient': 'insufficient',
  'capacity-held': 'held',
  'sign-up-closed': 'closed',
  'sign-up-not-open': 'notOpen',
  'opportunity-cancelled': 'cancelled',
  'opportunity-changed': 'changed',
  'too-late': 'tooLate',
};

/** What was asked for cannot be had: what happened, and the choices that there are now (SU-42). */
export function conflictView(flow: SignUpFlow, { problem }: Of<'conflict'>, judged: JudgedForm) {
  const { words } = flow.locale;
  const kind = problemKinds[problem] ?? 'other';
  const isCapacity = kind === 'full' || kind === 'insufficient' || kind === 'held';
  const now = Date.now();
  const hasTimes =
    isCapacity && !flow.target.chosenSlotIds && flow.target.slots.some((slot) => canTakeSlot(slot, 1, now));
  const canWait =
    isCapacity &&
    flow.options.description.features.includes('waiting-list') &&
    flow.target.slots.some((slot) => judged.form.slotIds.includes(slot.id) && canWaitForSlot(slot, now));
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: words.conflict[kind],
    paragraphs: [...conflictSentences(flow, kind), words.answersKept],
    choices: [
      ...(kind === 'held' ? [{ action: 'again', label: words.retry, isMain: !hasTimes }] : []),
      ...(kind === 'changed' ? [{ action: 'acceptChange', label: words.acceptChange, isMain: true }] : []),
      ...(canWait ? [{ action: 'joinList', label: words.joinList, isMain: !hasTimes }] : []),
      ...onward(flow),
    ],
    ...(hasTimes && {
      times: {
        field: { ...dressed(flow, timesField(flow), judged), label: { text: words.otherTimes } },
        label: words.useTimes,
      },
    }),
  };
}

/** We do not know whether it came through; never that it failed (SU-61, SU-62). */
export function unknownView(flow: SignUpFlow, judged: JudgedForm) {
  const { state, locale, isAskingNew, options, target } = flow;
  const { words } = locale;
  const contact = contactWord(target.terms.contact ?? options.description.helpContact);
  const wasSentHere = Boolean(state.attempt?.payload);
  const canRetry = state.canRepeat && wasSentHere;
  const onward = wasSentHere ? words.unknownContact(contact) : words.unknownLater(contact);
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: words.unknown,
    paragraphs: isAskingNew ? [words.fillNewAsk] : [canRetry ? words.unknownRepeat : onward],
    choices: isAskingNew
      ? [
          { action: 'fillNew', label: words.fillNewYes, isMain: true },
          { action: 'keep', label: words.fillNewNo },
        ]
      : [
          ...(canRetry ? [{ action: 'retry', label: words.retry, isMain: true }] : []),
          ...(wasSentHere ? [{ action: 'copy', label: words.copy }] : []),
          { action: 'askNew', label: words.fillNew },
        ],
    ...(wasSentHere && { answers: { title: words.yourAnswers, rows: withoutEdit(flow, judged) } }),
  };
}

/** Our fault, or the opportunity is gone: nothing was received, everything typed is still there. */
export function fatalView(flow: SignUpFlow, { problem }: Of<'fatal'>, judged: JudgedForm) {
  const { words } = flow.locale;
  const isGone = problem === 'not-found' || problem === 'gone';
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: isGone ? words.gone : words.fatal,
    paragraphs: [isGone ? words.goneText : words.fatalText],
    choices: [
      { action: 'copy', label: words.copy },
      { action: 'toReview', label: words.toReview },
      ...(isGone ? onward(flow) : []),
    ],
    answers: { title: words.yourAnswers, rows: withoutEdit(flow, judged) },
  };
}

/** Not an error but a rule: why not, and ways on (SU-27). */
export function notEligibleView(flow: SignUpFlow, { rule }: Of<'notEligible'>) {
  const { locale, target } = flow;
  const { words } = locale;
  const [name = '', age = ''] = rule.split(' ');
  const known = name === 'minimumAge' || name === 'maximumAge' || name === 'guardian' ? name : undefined;
  const limit = Number(age) || limitOf(target.terms, known);
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: known && limit ? words.notEligible[known](limit) : words.notEligible.other,
    paragraphs: [words.notEligibleText[known && limit ? known : 'other']],
    choices: [...onward(flow).map((choice) => ({ ...choice, isMain: true })), { action: 'toStep', label: words.back }],
  };
}

/** Another tab of the same site is at it (SU-63). */
export function otherTabView({ locale }: SignUpFlow, { phase }: Of<'otherTab'>) {
  const { words } = locale;
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: words.otherTab[phase],
    paragraphs: [words.answersKept],
    choices: [{ action: 'showHere', label: words.showHere }],
  };
}

/** Asking what became of an attempt (SU-62). */
export function recoveringView({ locale: { words } }: SignUpFlow) {
  return {
    kind: 'message' as const,
    part: 'form',
    heading: words.lookingUp,
    paragraphs: [words.lookingUpText],
    choices: [],
  };
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

function withoutEdit(flow: SignUpFlow, judged: JudgedForm) {
  return reviewRows(flow, judged).map(({ label, lines }) => ({ label, lines }));
}

function limitOf({ policy, requirements = [] }: SignUpFlow['target']['terms'], rule: string | undefined): number {
  if (rule === 'guardian') return policy.guardian?.below ?? 0;
  return Number(requirements.find(({ type }) => type === rule)?.value ?? 0);
}

// Other opportunities, where there is a list of them.
function onward({ options, locale }: SignUpFlow): { action: string; label: string }[] {
  return options.hasList ? [{ action: 'leave', label: locale.words.seeOthers }] : [];
}
