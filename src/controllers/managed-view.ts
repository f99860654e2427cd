import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { ManagePanel, ManageState } from '../domain/sign-up/manage-states.ts';
import { isEndedStatus, isLateFor, type StatusStep, statusSteps, timesAhead } from '../domain/sign-up/managed-steps.ts';
import { dayMonth, formatInstant } from '../i18n/format.ts';
import { chosenTime } from './chosen-time.ts';
import { contactWord } from './contact-view.ts';
import { keyOf } from './manage-actions.ts';
import type { ManageController } from './manage-controller.ts';
import { problemWords } from './manage-problem.ts';
import { decisionOf, guardianHeading } from './managed-decision.ts';
import { storedRows } from './managed-form.ts';
import { maskedRows } from './masked-rows.ts';
import { placeLines } from './place-lines.ts';
import { dayWordsOf, groupedNumber } from './receipt-view.ts';

type Open = Extract<ManageState, { name: 'open' }>;

/** A sign-up as its owner sees it: what was agreed, and what can be done about it (SU-74). */
export function managedView(visit: ManageController, state: Open, hasList: boolean) {
  const { locale, form } = visit;
  const { words, text, language } = locale;
  const { opened, isBusy, done, problem } = state;
  const { signUp, purpose } = opened;
  // A guardian sees who, what, when, where and the notice, and nothing else of it (SU-55).
  const isGuardian = purpose === 'guardian';
  const decision = decisionOf(visit, state);
  const { place } = signUp.target;
  return {
    kind: 'managed' as const,
    about: text(signUp.target.title),
    heading: isGuardian ? guardianHeading(signUp, words) : words.heading[signUp.status],
    news: newsOf(visit, { isBusy, done, problem }),
    isBusy: isBusy === true,
    where: placeLines(place, locale),
    ...timesOf(visit, state),
    ...(decision && { decision }),
    ...(isGuardian
      ? { notes: [], leaving: [], onward: [] }
      : {
          steps: { title: words.steps, items: statusSteps(signUp).map((step) => stepWords(step, visit)) },
          number: { label: words.receiptNumber, value: groupedNumber(signUp.receiptNumber) },
          notes: signUp.retentionUntil ? [words.deletedOn(dayWordsOf(signUp.retentionUntil, language))] : [],
          ...(form && {
            details: {
              title: words.details,
              rows: maskedRows(storedRows(form)),
              ...(signUp.can.includes('edit') && { editLabel: words.change }),
            },
          }),
          ...consentsOf(visit, signUp),
          leaving: leavingOf(visit, state),
          onward: hasList ? [{ action: 'leave', label: words.seeOthers }] : [],
        }),
  };
}

function newsOf(
  { locale: { words }, wait }: ManageController,
  { isBusy, done, problem }: Pick<Open, 'isBusy' | 'done' | 'problem'>,
): string[] {
  if (isBusy) return [words.working];
  return [...(done ? [words.done[done]] : []), ...(problem ? [problemWords(words, problem, wait.secondsLeft)] : [])];
}

function stepWords({ key, at, by, isDate }: StatusStep, { locale, description }: ManageController): string {
  const { words, language } = locale;
  const seen = by ? words.seenBy(by) : words.seen;
  const step = key === 'seen' ? seen : isDate ? words.dateStep(words.state[key]) : words.state[key];
  const timeZone = description?.timeZone ?? 'Europe/Copenhagen';
  return words.stepOn(step, formatInstant(Date.parse(at), dayMonth, { language, timeZone }));
}

function timesOf(visit: ManageController, state: Open) {
  const { words, language, text } = visit.locale;
  const { signUp, purpose } = state.opened;
  const ahead = timesAhead(signUp, Date.now());
  const canCancel = purpose !== 'guardian' && signUp.can.includes('cancelDates');
  const items = signUp.times.map((time) => {
    const when = chosenTime(time, { language, words });
    const position = time.waitingPosition === undefined ? undefined : words.position(time.waitingPosition);
    const panel: ManagePanel = { kind: 'cancelDate', slotId: time.id };
    return {
      when,
      isOff: isEndedStatus(time.placeStatus),
      notes: [...(time.label ? [text(time.label).text] : []), position ?? words.state[time.placeStatus]],
      ...(canCancel &&
        ahead.includes(time) && {
          cancel: {
            ...opener(panel, words.cancelDate),
            name: words.cancelDateName(when),
            ...(isOpen(panel, state) && {
              panel: {
                question: words.cancelDateAsk(when),
                paragraphs: [words.cancelDateText, ...callToo(visit, signUp, [time])],
                yesLabel: words.cancelDateYes,
                keepLabel: words.keep,
              },
            }),
          },
        }),
    };
  });
  return items.length > 0 ? { times: { title: words.times, items } } : {};
}

const isOpen = (panel: ManagePanel, state: Open) => keyOf(panel) === keyOf(state.panel);

const opener = (panel: ManagePanel, label: string) => ({
  action: panel.kind,
  value: panel.slotId ?? '',
  label,
  key: keyOf(panel),
});

/** Late is not too late: it counts, and somebody should hear of it at once (SU-74). */
function callToo(
  { target, locale, description }: ManageController,
  signUp: ManagedSignUp,
  times: ManagedSignUp['times'],
) {
  const lateCancelHours = target?.terms.policy.lateCancelHours;
  const contact = contactWord(signUp.target.contact ?? description?.helpContact);
  const isLate = isLateFor(times, { lateCancelHours, now: Date.now() });
  return isLate && contact ? [locale.words.callToo(contact)] : [];
}

function leavingOf(visit: ManageController, state: Open) {
  const { words } = visit.locale;
  const { signUp } = state.opened;
  const { can } = signUp;
  const ahead = timesAhead(signUp, Date.now());
  const cancel: ManagePanel = { kind: 'cancel' };
  const erase: ManagePanel = { kind: 'erase' };
  return [
    ...(can.includes('cancel')
      ? [
          {
            ...opener(cancel, words.cancelWhole),
            ...(isOpen(cancel, state) && {
              panel: {
                question: words.cancelAsk,
                paragraphs: [words.cancelText, ...callToo(visit, signUp, ahead)],
                reason: reasonField(visit),
                yesLabel: words.cancelYes,
                keepLabel: words.keep,
              },
            }),
          },
        ]
      : []),
    ...(can.includes('erase')
      ? [
          {
            ...opener(erase, words.erase),
            ...(isOpen(erase, state) && {
              panel: {
                question: words.eraseAsk,
                paragraphs: [words.eraseText, ...callToo(visit, signUp, ahead)],
                yesLabel: words.eraseYes,
                keepLabel: words.keep,
              },
            }),
          },
        ]
      : []),
  ];
}

function reasonField({ locale: { words }, reason }: ManageController) {
  const options = Object.entries(words.reasons).map(([value, label]) => {
    return { value, label: { text: label }, isChosen: value === reason };
  });
  return {
    name: '#/reason',
    id: 'manage-reason',
    label: { text: words.reason },
    optionalLabel: words.optional,
    error: '',
    errorPrefix: words.errorPrefix,
    isRequired: false,
    control: { kind: 'list' as const, value: reason, options, chooseLabel: words.chooseOne },
  };
}

function consentsOf({ target, locale }: ManageController, { request, can }: ManagedSignUp) {
  const { words, text } = locale;
  const known = target?.terms.privacy.consents ?? [];
  const items = (request.consents ?? [])
    .filter(({ isGranted }) => isGranted)
    .map(({ id }) => {
      const consent = known.find((one) => one.id === id);
      const said = consent ? text(consent.text) : { text: words.consent };
      const withdraw = can.includes('withdraw') && { label: words.withdraw, name: words.withdrawName(said.text) };
      return { id, text: said, ...(withdraw && { withdraw }) };
    });
  return items.length > 0 ? { consents: { title: words.consentsGiven, items } } : {};
}
