import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { FormStep } from '../domain/sign-up/form-steps.ts';
import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { conflictView } from './conflict-view.ts';
import { contactView } from './contact-view.ts';
import { blocksOf, dressed } from './field-views.ts';
import { maskedRows } from './masked-rows.ts';
import { noticeView, receivingHost } from './notice-view.ts';
import { fatalView, notEligibleView, otherTabView, recoveringView, unknownView } from './outcome-views.ts';
import { undoView } from './person-actions.ts';
import { receiptView } from './receipt-view.ts';
import { remarksOf } from './review-remarks.ts';
import { reviewRows } from './review-rows.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { summaryOf } from './summary-view.ts';

/** The page of the flow as plain view data; nothing while the widget's own page is to be shown. */
export function formView(flow: SignUpFlow) {
  const { state, options, target, locale } = flow;
  const { phase } = state;
  const contact = contactView(target.terms.contact ?? options.description.helpContact, locale);
  const page = pageOf(flow, phase, flow.judged);
  // Once all is done nothing is done instead.
  const title = phase.name === 'done' && { title: locale.words.contact.visit };
  return page && { ...page, about: locale.text(target.title), ...(contact && { contact: { ...contact, ...title } }) };
}

function pageOf(flow: SignUpFlow, phase: Phase, judged: JudgedForm) {
  switch (phase.name) {
    case 'editing':
    case 'invalid':
      return stepView(flow, phase.step, judged);
    case 'review':
    case 'offline':
    case 'challenge':
    case 'submitting':
    case 'limited':
      return reviewView(flow, judged);
    case 'recovering':
      return recoveringView(flow);
    case 'notEligible':
      return notEligibleView(flow, phase);
    case 'conflict':
      return conflictView(flow, phase, judged);
    case 'unknown':
      return unknownView(flow, judged);
    case 'fatal':
      return fatalView(flow, phase, judged);
    case 'otherTab':
      return otherTabView(flow, phase);
    case 'done':
      return receiptView(flow, phase);
    case 'loading':
    case 'unavailable':
    case 'closed':
    case 'full':
    case 'ready':
      return undefined;
  }
}

function stepView(flow: SignUpFlow, stepId: string, judged: JudgedForm) {
  const { words } = flow.locale;
  const { phase } = flow.state;
  const { steps } = judged;
  const index = Math.max(
    0,
    steps.findIndex(({ id }) => id === stepId),
  );
  const step = steps[index];
  if (!step || step.kind === 'review') return reviewView(flow, judged);
  const { earlier } = flow.options;
  const hasOffer = step.kind === 'about' && earlier?.name && !flow.typed.contact.name;
  return {
    kind: 'step' as const,
    step: flow.locale.words.stepOf(index + 1, steps.length),
    heading: titleOf(flow, step),
    backLabel: words.back,
    mainLabel: words.next,
    blocks: blocksOf(flow, step, judged),
    draft: flow.draft.view(),
    hold: flow.hold.view(),
    ...summaryOf(flow, judged),
    ...(index === 0 && { intro: words.allRequired }),
    // What was said aloud when other questions came stays to be read (SU-32).
    news: phase.name === 'editing' && phase.added ? words.newQuestions(phase.added) : undefined,
    ...(hasOffer && { offer: words.useEarlier }),
    ...(step.kind === 'about' && { notice: noticeOf(flow), undo: undoView(flow) }),
  };
}

function reviewView(flow: SignUpFlow, judged: JudgedForm) {
  const { state, locale, typed, target } = flow;
  const { words, text } = locale;
  const { phase } = state;
  const { steps } = judged;
  // Another version asks again (SU-53).
  const isGranted = (id: string, version: string) => {
    const given = typed.consents[id];
    return given?.version === version && given.isGranted;
  };
  const consents = (target.terms.privacy.consents ?? []).map(({ id, version, text: consent }) =>
    dressed(
      flow,
      {
        name: fieldPointer('consents', id),
        label: { text: words.consents },
        isRequired: false,
        optionalLabel: words.optional,
        control: {
          kind: 'many' as const,
          options: [{ value: 'yes', label: text(consent), isChosen: isGranted(id, version) }],
        },
      },
      judged,
    ),
  );
  return {
    kind: 'review' as const,
    step: words.stepOf(steps.length, steps.length),
    heading: words.step.review,
    backLabel: words.back,
    rows: maskedRows(reviewRows(flow, judged)),
    remarks: remarksOf(flow, judged),
    hold: flow.hold.view(),
    notice: noticeOf(flow),
    trap: { label: words.leaveEmpty, value: typed.website },
    status: statusOf(flow),
    mainLabel: state.intent === 'waitingList' ? words.send.waitingList : words.send[target.kind],
    isWaiting: phase.name === 'submitting' || phase.name === 'challenge' || (phase.name === 'limited' && !phase.isOver),
    ...(consents.length > 0 && { consents }),
    ...summaryOf(flow, judged),
  };
}

function statusOf({ state, locale, secondsLeft }: SignUpFlow): string | undefined {
  const { phase } = state;
  const { words } = locale;
  switch (phase.name) {
    case 'offline':
      return words.offline;
    case 'challenge':
      return words.checking;
    case 'submitting':
      return words.sending;
    case 'limited':
      return phase.isOver ? words.canSendAgain : words.limited(secondsLeft);
    case 'review':
      if (phase.added) return words.newQuestions(phase.added);
      return phase.isBackOnline ? words.backOnline : phase.isNotReceived ? words.sendAgain : undefined;
    default:
      return undefined;
  }
}

function titleOf({ locale: { words, text } }: SignUpFlow, step: FormStep): string {
  if (step.kind !== 'questions') return words.step[step.kind];
  return step.title ? text(step.title).text : words.step.questions;
}

function noticeOf({ target, locale, options }: SignUpFlow) {
  return noticeView(target.terms, locale, receivingHost(options.widget.source.link?.host));
}
