import type { Opportunity } from '../../contract/opportunity.ts';
import type { Question } from '../../contract/question-set.ts';
import type { Text } from '../../contract/text.ts';
import { ageLimits } from './age-limits.ts';
import { schemaFaults } from './answer-rules.ts';
import { KNOWN_TYPES } from './opening.ts';
import { conditionFaults, questionsInOrder } from './question-visibility.ts';

/** What a question must not be about (SU-14). */
export type ForbiddenSubject = 'birthDate' | 'cpr' | 'address' | 'illness';

/** One piece of advice for who wrote an opportunity; L1 to L9 of SU-84. */
export type EditorAdvice =
  | { readonly rule: 'noCertificate' | 'consentAsAcceptance' | 'nobodyAnswers' | 'bothAddresses' }
  | { readonly rule: 'forbiddenQuestion'; readonly subject: ForbiddenSubject; readonly question: Text }
  | { readonly rule: 'manyQuestions'; readonly count: number }
  | { readonly rule: 'guardianOfAdults'; readonly minimumAge: number; readonly below: number }
  | { readonly rule: 'shortHold'; readonly extensions: number }
  | { readonly rule: 'questionFault'; readonly question: Text; readonly what: string }
  | { readonly rule: 'longRetention'; readonly days: number };

/** More than so many questions cost sign-ups. */
const MOST_QUESTIONS = 8;
/** A held place must be extendable so often (SU-45, WCAG 2.2.1). */
const LEAST_EXTENSIONS = 10;
const LONGEST_RETENTION = 365;

const children = /børn|boern|\bbarn|child|kinder/i;
const acceptance =
  /accept|akzeptier|vilkår|betingelse|privatlivspolitik|terms and|conditions|privacy policy|datenschutz/i;
const subjects: readonly [ForbiddenSubject, RegExp][] = [
  ['birthDate', /fødselsda|fødselsår|date of birth|birthda|geburtsda/i],
  ['cpr', /\bcpr|personnummer|social security|personenkennzahl/i],
  ['address', /(?<!mail|e-mail|mail-|email )(adresse|address|anschrift)|hvor bor du|where do you live/i],
  ['illness', /sygdom|diagnose|helbred|illness|disease|health|krankheit|gesundheit/i],
];

/** What an editor should think over in an opportunity; nothing for what nobody can sign up to any more (SU-84). */
export function editorAdvice(opportunity: Opportunity): readonly EditorAdvice[] {
  if (opportunity.status === 'cancelled' || opportunity.status === 'closed') return [];
  const { policy, privacy, responsePromise, contact } = opportunity.signUp;
  const questions = questionsInOrder(opportunity.signUp.questions).filter(({ type }) => type !== 'info');
  const { days } = privacy.retention;
  const acceptances = privacy.legalBasis === 'consent' ? [] : (privacy.consents ?? []);
  return [
    ...when(lacksCertificate(opportunity), { rule: 'noCertificate' }),
    ...when(
      acceptances.some(({ text }) => says(text, acceptance)),
      { rule: 'consentAsAcceptance' },
    ),
    ...questions.flatMap(forbiddenSubjects),
    ...when(!responsePromise || !contact, { rule: 'nobodyAnswers' }),
    ...when(questions.length > MOST_QUESTIONS, { rule: 'manyQuestions', count: questions.length }),
    ...when(policy.contact.email === 'required' && policy.contact.phone === 'required', { rule: 'bothAddresses' }),
    ...contradictions(opportunity),
    ...questionFaults(opportunity),
    ...when(days > LONGEST_RETENTION, { rule: 'longRetention', days }),
  ];
}

const when = (isSo: boolean, advice: EditorAdvice): EditorAdvice[] => (isSo ? [advice] : []);

const says = (text: Text | undefined, words: RegExp) =>
  (typeof text === 'string' ? [text] : Object.values<string>(text ?? {})).some((one) => words.test(one));

// Regular work with children under 15 needs a certificate by law; the audience says that it is with children.
function lacksCertificate({ audiences = [], series, commitment, signUp }: Opportunity): boolean {
  const isRegular = Boolean(series?.length) || Boolean(commitment?.modes.includes('series'));
  const isWithChildren = audiences.some(({ id, label }) => children.test(id) || says(label, children));
  return isRegular && isWithChildren && !signUp.requirements?.some(({ type }) => type === 'boerneattest');
}

function forbiddenSubjects(question: Question): EditorAdvice[] {
  const found = subjects.filter(([, words]) => says(question.label, words) || says(question.hint, words));
  return found.map(([subject]) => ({ rule: 'forbiddenQuestion', subject, question: question.label }));
}

function contradictions({ signUp }: Opportunity): EditorAdvice[] {
  const { guardian, hold } = signUp.policy;
  const { minimum: minimumAge = 0 } = ageLimits(signUp);
  return [
    ...(guardian && minimumAge >= guardian.below
      ? [{ rule: 'guardianOfAdults' as const, minimumAge, below: guardian.below }]
      : []),
    ...(hold && hold.extensions < LEAST_EXTENSIONS
      ? [{ rule: 'shortHold' as const, extensions: hold.extensions }]
      : []),
  ];
}

// What the form does not follow as it was written: SU-19 to SU-23.
function questionFaults({ signUp }: Opportunity): EditorAdvice[] {
  const { questions: set } = signUp;
  const ordered = questionsInOrder(set);
  const labelOf = (id: string) => ordered.find((question) => question.id === id)?.label ?? id;
  const fault = (question: Text, what: string) => ({ rule: 'questionFault' as const, question, what });
  const items = set?.items ?? [];
  const doubles = items.filter(({ id }, index) => items.findIndex((other) => other.id === id) < index);
  return [
    ...ordered.flatMap((question) => schemaFaults(question).map((what) => fault(question.label, what))),
    ...conditionFaults(ordered).map(({ questionId, kind }) => fault(labelOf(questionId), kind)),
    ...ordered.filter(({ type }) => !KNOWN_TYPES.includes(type)).map(({ label }) => fault(label, 'unknown-type')),
    ...doubles.map(({ label }) => fault(label, 'duplicate-id')),
  ];
}
