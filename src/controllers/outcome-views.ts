import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { contactWord } from './contact-view.ts';
import { maskedRows } from './masked-rows.ts';
import { toldHere } from './page-news.ts';
import { receiptView } from './receipt-view.ts';
import { reviewRows } from './review-rows.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

type Of<Name extends Phase['name']> = Extract<Phase, { name: Name }>;

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
    paragraphs: isAskingNew ? [words.fillNewAsk] : [canRetry ? words.unknownRepeat : onward, ...toldHere(flow)],
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
  const rows = withoutEdit(flow, judged);
  const length = ({ lines }: (typeof rows)[number]) => lines.reduce((sum, { text }) => sum + text.length, 0);
  const [longest] = problem === 'too-large' ? [...rows].sort((one, other) => length(other) - length(one)) : [];
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: isGone ? words.gone : words.fatal,
    paragraphs: [
      ...(longest ? [words.tooLarge(longest.label.text)] : []),
      isGone ? words.goneText : words.fatalText,
      ...toldHere(flow),
    ],
    choices: [
      { action: 'copy', label: words.copy },
      { action: 'toReview', label: words.toReview },
      ...(isGone ? onward(flow) : []),
    ],
    answers: { title: words.yourAnswers, rows },
  };
}

/** Not an error but a rule: why not, and ways on (SU-27). */
export function notEligibleView(flow: SignUpFlow, { rule }: Of<'notEligible'>) {
  const { locale, target } = flow;
  const { words } = locale;
  const [name = '', age = ''] = rule.split(' ');
  const known = name === 'minimumAge' || name === 'maximumAge' || name === 'guardian' ? name : undefined;
  const limit = Number(age) || limitOf(target.terms, known);
  const isTask = target.kind === 'opportunity';
  const said = isTask ? words.notEligible : { ...words.notEligible, ...words.notEligibleEvent };
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: known && limit ? said[known](limit) : said.other,
    paragraphs: [words.notEligibleText[known && limit && (isTask || known === 'guardian') ? known : 'other']],
    choices: [...onward(flow).map((choice) => ({ ...choice, isMain: true })), { action: 'toStep', label: words.back }],
  };
}

/** Another tab of the same site is at it (SU-63). */
export function otherTabView(flow: SignUpFlow, { phase, outcome }: Of<'otherTab'>) {
  const { words } = flow.locale;
  const choices = [{ action: 'showHere', label: words.showHere }];
  if (outcome) {
    const receipt = receiptView(flow, { name: 'done', outcome });
    return { ...receipt, first: [`${words.otherTab.done}.`, receipt.first].filter(Boolean).join(' '), choices };
  }
  return {
    kind: 'message' as const,
    part: 'conflict',
    heading: words.otherTab[phase],
    paragraphs: [words.answersKept],
    choices,
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

function withoutEdit(flow: SignUpFlow, judged: JudgedForm) {
  return maskedRows(reviewRows(flow, judged)).map(({ label, lines }) => ({ label, lines }));
}

function limitOf({ policy, requirements = [] }: SignUpFlow['target']['terms'], rule: string | undefined): number {
  if (rule === 'guardian') return policy.guardian?.below ?? 0;
  return Number(requirements.find(({ type }) => type === rule)?.value ?? 0);
}

/** Other opportunities, where there is a list of them. */
export function onward({ options, locale }: SignUpFlow): { action: string; label: string }[] {
  return options.hasList ? [{ action: 'leave', label: locale.words.seeOthers }] : [];
}
