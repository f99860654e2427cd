import type { Question } from '../contract/question-set.ts';
import { slotWords } from '../domain/sign-up/capacity.ts';
import { emailHint, oneOfFields, readEmail, type TypedContact } from '../domain/sign-up/contact-rules.ts';
import { ageBands } from '../domain/sign-up/eligibility.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { FormStep } from '../domain/sign-up/form-steps.ts';
import { choosableSlots } from '../domain/sign-up/sign-up-form.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { errorWords } from './error-words.ts';
import { questionField } from './question-field.ts';
import type { FilledForm } from './sign-up-flow.ts';
import { placesText, whenWords } from './slot-words.ts';

type QuestionField = ReturnType<typeof questionField>;

/** A field of one line, as the form shows it. */
export interface Line {
  kind: 'line';
  type: 'text' | 'email' | 'tel';
  value: string;
  autocomplete?: string | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  size?: 'short' | undefined;
}
type Bare = Omit<QuestionField, 'control'> & {
  control: QuestionField['control'] | Line;
  unavailable?: string[];
  more?: string;
};

/** The id of a field's control, from its pointer in the request. */
export const fieldId = (pointer: string): string => `f${pointer.slice(1).replaceAll('/', '-')}`;

/** The fields of a step with their errors, hints and findings (SU-13, SU-14). */
export function fieldsOf(flow: FilledForm, step: FormStep, judged: JudgedForm) {
  const bare = bareFields(flow, step);
  return bare.map((field) => dressed(flow, field, judged));
}

/** The times to choose from; also on the conflict screen (SU-42). */
export function timesField(flow: FilledForm) {
  const { target, typed, state, locale, timesShown } = flow;
  const { words, language } = locale;
  const now = Date.now();
  const possible = choosableSlots(target, { intent: state.intent, now });
  const shown = possible.slice(0, timesShown);
  const others = target.slots.filter((slot) => !possible.includes(slot) && Date.parse(slot.startsAt) > now);
  const options = shown.map((slot) => {
    const label = slot.label ? locale.text(slot.label).text : '';
    const hint = [placesText(slotWords(slot, now), words), label].filter(Boolean).join(' · ');
    const isChosen = typed.slotIds.includes(slot.id);
    return {
      value: slot.id,
      label: { text: whenWords(slot, { language, words }) },
      isChosen,
      ...(hint && { hint: { text: hint } }),
    };
  });
  const unavailable = others.map(
    (slot) => `${whenWords(slot, { language, words })} – ${placesText(slotWords(slot, now), words)}`,
  );
  return {
    name: fieldPointer('slotIds'),
    label: { text: state.intent === 'waitingList' ? words.chooseWaitingTimes : words.chooseTimes },
    isRequired: true,
    control: { kind: 'many' as const, options },
    ...(unavailable.length > 0 && shown.length === possible.length && { unavailable }),
    ...(shown.length < possible.length && { more: words.moreTimes }),
  };
}

/** A field with what the form knows about it: its error, the doubt, the number that looks like a CPR number. */
export function dressed<Field extends { name: string }>(flow: FilledForm, field: Field, judged: JudgedForm) {
  const { state, locale, target, timesError } = flow;
  const { phase } = state;
  const told = phase.name === 'invalid' ? phase.errors : phase.name === 'conflict' && timesError ? [timesError] : [];
  const found = told.find(({ pointer }) => pointer === field.name);
  const asked = { questions: target.terms.questions?.items ?? [], policy: target.terms.policy };
  return {
    ...field,
    id: fieldId(field.name),
    error: found ? errorWords(found, asked, locale) : '',
    errorPrefix: locale.words.errorPrefix,
    cpr: cprOf(flow, field.name, judged),
    doubt: doubtOf(flow, field.name),
  };
}

function bareFields(flow: FilledForm, step: FormStep): Bare[] {
  const { locale, typed } = flow;
  switch (step.kind) {
    case 'times':
      return [timesField(flow)];
    case 'about':
      return [...contactFields(flow), ...ageField(flow)];
    case 'questions':
      return step.questions.map((question: Question) => questionField(question, typed.answers[question.id], locale));
    case 'review':
      return [];
  }
}

function contactFields({ target, typed, locale }: FilledForm): Bare[] {
  const { words } = locale;
  const rules = target.terms.policy.contact;
  const alternatives = oneOfFields(rules);
  const line = (field: keyof TypedContact, label: string, more: Partial<Line>): Bare => {
    const rule = field === 'name' ? 'required' : (rules[field as 'email'] ?? 'hidden');
    return {
      name: fieldPointer('contact', field),
      label: { text: label },
      isRequired: rule === 'required',
      control: { kind: 'line', type: 'text', value: typed.contact[field] ?? '', ...more },
      ...(rule === 'optional' && { optionalLabel: words.optional }),
      ...(alternatives.length > 1 && field === 'email' && { hint: { text: words.oneIsEnough } }),
    };
  };
  const isAsked = (field: 'email' | 'phone' | 'postcode') => (rules[field] ?? 'hidden') !== 'hidden';
  const isFirstName = rules.name === 'first';
  return [
    line('name', isFirstName ? words.firstName : words.name, { autocomplete: isFirstName ? 'given-name' : 'name' }),
    ...(isAsked('email') ? [line('email', words.email, { type: 'email', autocomplete: 'email' })] : []),
    ...(isAsked('phone') ? [line('phone', words.phone, { type: 'tel', autocomplete: 'tel' })] : []),
    ...(typed.contact.email?.trim() && typed.contact.phone?.trim() ? [channelField(typed.contact, words)] : []),
    ...(isAsked('postcode')
      ? [line('postcode', words.postcode, { inputMode: 'numeric', size: 'short', autocomplete: 'postal-code' })]
      : []),
  ];
}

function channelField(contact: TypedContact, words: SignUpMessages): Bare {
  const options = (['email', 'phone', 'sms'] as const).map((value) => {
    return { value, label: { text: words.channel[value] }, isChosen: contact.preferred === value };
  });
  return {
    name: fieldPointer('contact', 'preferred'),
    label: { text: words.preferred },
    isRequired: false,
    optionalLabel: words.optional,
    control: { kind: 'one', options },
  };
}

function ageField({ target, typed, locale, state }: FilledForm): Bare[] {
  const { ages, age } = locale.words;
  const bands = state.intent === 'waitingList' ? [] : ageBands(target.terms);
  if (bands.length === 0) return [];
  const options = bands.map(({ from, to }) => {
    const band = from === 0 ? ages.below((to ?? 0) + 1) : to === undefined ? ages.from(from) : ages.between(from, to);
    return { value: String(from), label: { text: band }, isChosen: typed.ageFrom === String(from) };
  });
  return [{ name: fieldPointer('ageFrom'), label: { text: age }, isRequired: true, control: { kind: 'one', options } }];
}

function cprOf({ state, typing: { left, cprAnswers }, locale }: FilledForm, name: string, { findings }: JudgedForm) {
  const { cpr } = locale.words;
  const finding = findings.find(({ pointer }) => pointer === name);
  const answer = cprAnswers.get(name);
  const isTold = left.has(name) || state.phase.name === 'invalid';
  if (finding?.hit.verdict === 'block' && isTold) {
    return { kind: 'block' as const, sentence: cpr.block, removeLabel: cpr.remove };
  }
  if (!(finding && isTold) && answer === undefined) return undefined;
  return { kind: 'ask' as const, legend: cpr.ask, yes: cpr.yes, no: cpr.no, chosen: answer ?? '' };
}

function doubtOf({ typed, typing: { left }, locale }: FilledForm, name: string) {
  if (name !== fieldPointer('contact', 'email') || !left.has(name)) return undefined;
  const email = readEmail(typed.contact.email ?? '');
  const hint = email.kind === 'value' ? emailHint(email.value) : undefined;
  const { words } = locale;
  if (hint?.kind === 'noDot') return { sentence: words.noDot };
  return hint
    ? { sentence: words.didYouMean(hint.suggestion), fix: hint.suggestion, fixLabel: words.useSuggestion }
    : undefined;
}
