import type { Question } from '../../contract/question-set.ts';
import type { Text } from '../../contract/text.ts';
import { isAboutParticipant } from './question-visibility.ts';
import type { Intent } from './sign-up-states.ts';
import type { SignUpTarget } from './sign-up-target.ts';

type PlainStep = 'times' | 'match' | 'about' | 'review';

/** One page of the form; `id` is what the state machine calls it (SU-13). */
export type FormStep =
  | { readonly id: PlainStep; readonly kind: PlainStep }
  | { readonly id: string; readonly kind: 'questions'; readonly title?: Text; readonly questions: readonly Question[] };

/** The steps in order, empty ones left out; `visible` are the questions to show now (SU-13, SU-17). */
export function formSteps(target: SignUpTarget, visible: readonly Question[], intent: Intent): readonly FormStep[] {
  const asksTimes = target.slots.length > 0 && !target.chosenSlotIds && intent !== 'interest';
  return [
    ...(asksTimes ? [{ id: 'times', kind: 'times' } as const] : []),
    ...(target.matching ? [{ id: 'match', kind: 'match' } as const] : []),
    { id: 'about', kind: 'about' },
    ...(intent === 'waitingList' ? [] : questionSteps(target, visible)),
    { id: 'review', kind: 'review' },
  ];
}

const stepOfMember: Readonly<Record<string, PlainStep>> = {
  slotIds: 'times',
  commitment: 'times',
  seriesId: 'times',
  until: 'times',
  exceptSlotIds: 'times',
  match: 'match',
  contact: 'about',
  party: 'about',
  organisation: 'about',
  partySize: 'about',
  isContactComing: 'about',
  ageFrom: 'about',
  participants: 'about',
  guardian: 'about',
  autoAcceptUntilHours: 'about',
};

/** The step that holds a field of the request, by its pointer; what no step holds belongs to the review (SU-32). */
export function stepWithField(steps: readonly FormStep[], pointer: string): string {
  const [, member = '', key = ''] = pointer.split('/');
  const asked = steps.find((step) => step.kind === 'questions' && step.questions.some(({ id }) => id === key));
  if (member === 'answers' && asked) return asked.id;
  const isReferrer = member === 'match' && (key === 'referrer' || key === 'isOnBehalf');
  const known = isReferrer ? 'about' : (stepOfMember[member] ?? 'review');
  return steps.some(({ id }) => id === known) ? known : 'review';
}

/** Where a right step leads: to the next one, or back to the review by way of what is still missing there (SU-13). */
export function stepAfter(
  steps: readonly FormStep[],
  step: string,
  { returnsToReview, incomplete }: { readonly returnsToReview: boolean; readonly incomplete: readonly string[] },
): string {
  if (returnsToReview) return steps.find(({ id }) => id !== step && incomplete.includes(id))?.id ?? 'review';
  return steps[steps.findIndex(({ id }) => id === step) + 1]?.id ?? 'review';
}

/** The step before, or nothing before the first. */
export function stepBefore(steps: readonly FormStep[], step: string): string | undefined {
  return steps[steps.findIndex(({ id }) => id === step) - 1]?.id;
}

function questionSteps({ terms }: SignUpTarget, visible: readonly Question[]): FormStep[] {
  const own = visible.filter((question) => !isAboutParticipant(question));
  const given = terms.questions?.steps ?? [];
  const named = new Set(given.flatMap(({ questions }) => questions));
  const rest = own.filter(({ id }) => !named.has(id));
  const steps = given.map(({ id, title, questions }, index): FormStep => {
    const inStep = own.filter((question) => questions.includes(question.id));
    return {
      id: `questions:${id}`,
      kind: 'questions',
      title,
      questions: index === given.length - 1 ? [...inStep, ...rest] : inStep,
    };
  });
  const all = given.length > 0 ? steps : [{ id: 'questions', kind: 'questions' as const, questions: rest }];
  return all.filter((step) => step.kind === 'questions' && step.questions.length > 0);
}
