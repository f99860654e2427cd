import type { Feature } from '../../../src/contract/config.ts';
import { errorWords } from '../../../src/controllers/error-words.ts';
import { placesText, whenWords } from '../../../src/controllers/slot-words.ts';
import { slotWords } from '../../../src/domain/sign-up/capacity.ts';
import { oneOfFields } from '../../../src/domain/sign-up/contact-rules.ts';
import { ageBands } from '../../../src/domain/sign-up/eligibility.ts';
import { type FieldError, fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import { choosableSlots, type TypedForm } from '../../../src/domain/sign-up/sign-up-form.ts';
import type { Intent } from '../../../src/domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../../../src/domain/sign-up/sign-up-target.ts';
import { choiceField, type Field, fieldId, lineField, questionMarkup } from './form-controls.ts';
import type { FormLocale } from './form-words.ts';
import { type Markup, markup } from './markup.ts';
import { fieldName, guardianPointers, questionsOf } from './typed-fields.ts';

/** A form to show: empty, or with what was typed and what is wrong with it. */
export interface ShownForm {
  target: SignUpTarget;
  intent: Intent;
  typed: TypedForm;
  errors: readonly FieldError[];
  /** What happened, where it is not about one field. */
  message?: string | undefined;
  clientRef: string;
  /** What the backend serves: without a way to ask guardians, nobody is asked for one. */
  features: readonly Feature[];
  now: number;
}

/** The form of one target, whole on one page (SU-83). */
export function formMarkup(form: ShownForm, locale: FormLocale): Markup {
  const { target, intent, errors, message, clientRef, now } = form;
  const { words } = locale;
  const { privacy } = target.terms;
  const told = errors.map((error) => ({ ...error, words: wordsOf(form, error, locale) }));
  const organisation = locale.text(privacy.controller.name).text;
  return markup`<h1>${locale.text(target.title).text}</h1>
${message && markup`<div class="summary" role="alert"><p>${message}</p></div>`}
${told.length > 0 && markup`<div class="summary" role="alert"><h2>${words.problem}</h2><ul>${told.map((error) => markup`<li><a href="#${fieldId(error.pointer)}">${error.words}</a></li>`)}</ul></div>`}
<form method="post" novalidate accept-charset="utf-8">
<input type="hidden" name="clientRef" value="${clientRef}"><input type="hidden" name="intent" value="${intent}">
<input type="hidden" name="startedAt" value="${now}"><input type="hidden" name="targetVersion" value="${target.version}">
${form.typed.isNotCpr.map((pointer) => markup`<input type="hidden" name="isNotCpr" value="${pointer}">`)}
<p>${words.notice(organisation)} ${words.retention[privacy.retention.from](privacy.retention.days)}</p>
<p>${words.allRequired}</p>
${timesMarkup(form, locale)}${contactMarkup(form, locale)}${ageMarkup(form, locale)}${guardianMarkup(form, locale)}
${intent !== 'waitingList' && questionsOf(target).map((question) => questionMarkup(question, { typed: form.typed.answers[question.id], ...problemOf(form, fieldPointer('answers', question.id), locale) }, locale))}
${consentsMarkup(form, locale)}
<div class="trap"><label>${words.leaveEmpty} <input type="text" name="website" tabindex="-1" autocomplete="off"></label></div>
<button>${intent === 'waitingList' ? words.send.waitingList : words.send[target.kind]}</button>
</form>`;
}

function wordsOf({ target }: ShownForm, error: FieldError, locale: FormLocale): string {
  // There is no second question here: the way to say no stands under the sentence.
  if (error.code === 'cpr-in-text') return locale.words.cpr.block;
  return errorWords(error, { questions: target.terms.questions?.items ?? [], policy: target.terms.policy }, locale);
}

function problemOf(form: ShownForm, pointer: string, locale: FormLocale): Pick<Field, 'error' | 'mayExplain'> {
  const found = form.errors.find((error) => error.pointer === pointer);
  return {
    error: found && wordsOf(form, found, locale),
    mayExplain: found?.code === 'cpr-in-text' && found.limit === 'ask',
  };
}

function timesMarkup(form: ShownForm, locale: FormLocale): Markup {
  const { target, intent, typed, now } = form;
  const { words } = locale;
  const possible = choosableSlots(target, { intent, now });
  if (target.chosenSlotIds) return markup`<p>${target.slots.map((slot) => markup`${whenWords(slot, locale)}<br>`)}</p>`;
  if (target.slots.length === 0 || intent === 'interest') return markup``;
  const options = possible.map((slot) => ({
    value: slot.id,
    label: whenWords(slot, locale),
    hint: placesText(slotWords(slot, now), words) || undefined,
    isChosen: typed.slotIds.includes(slot.id),
  }));
  const pointer = fieldPointer('slotIds');
  const label = intent === 'waitingList' ? words.chooseWaitingTimes : words.chooseTimes;
  return choiceField(
    { pointer, name: 'slot', label, ...problemOf(form, pointer, locale) },
    { type: 'checkbox', options },
    locale,
  );
}

function contactMarkup(form: ShownForm, locale: FormLocale): Markup {
  const { words } = locale;
  const rules = form.target.terms.policy.contact;
  const isOneOf = oneOfFields(rules).length > 1;
  const line = (
    name: 'name' | 'email' | 'phone' | 'postcode',
    label: string,
    more: { type?: string; autocomplete: string; isShort?: boolean },
  ) => {
    const rule = name === 'name' ? 'required' : (rules[name] ?? 'hidden');
    if (rule === 'hidden') return markup``;
    const pointer = fieldPointer('contact', name);
    const hint = isOneOf && name === 'email' ? words.oneIsEnough : undefined;
    const field = { pointer, name, label, hint, isOptional: rule === 'optional', ...problemOf(form, pointer, locale) };
    return lineField(field, { ...more, value: form.typed.contact[name] ?? '' }, locale);
  };
  const isFirst = rules.name === 'first';
  return markup`${line('name', isFirst ? words.firstName : words.name, { autocomplete: isFirst ? 'given-name' : 'name' })}
${line('email', words.email, { type: 'email', autocomplete: 'email' })}
${line('phone', words.phone, { type: 'tel', autocomplete: 'tel' })}
${line('postcode', words.postcode, { autocomplete: 'postal-code', isShort: true })}`;
}

function ageMarkup(form: ShownForm, locale: FormLocale): Markup {
  const bands = form.intent === 'waitingList' ? [] : ageBands(form.target.terms);
  if (bands.length === 0) return markup``;
  const { ages } = locale.words;
  const options = bands.map(({ from, to }) => ({
    value: String(from),
    label: to === undefined ? ages.from(from) : from === 0 ? ages.below(to + 1) : ages.between(from, to),
    isChosen: form.typed.ageFrom === String(from),
  }));
  const pointer = fieldPointer('ageFrom');
  const field = { pointer, name: 'ageFrom', label: locale.words.age, ...problemOf(form, pointer, locale) };
  return choiceField(field, { type: 'radio', options }, locale);
}

/** Everybody sees these fields, as a page without JavaScript cannot wait for an age; only the young need them (SU-55). */
function guardianMarkup(form: ShownForm, locale: FormLocale): Markup {
  const { guardian: policy } = form.target.terms.policy;
  if (!policy || form.intent === 'waitingList' || !form.features.includes('guardian')) return markup``;
  const { guardian, ages } = locale.words;
  const labels = [guardian.name, guardian.email, guardian.phone];
  const hints = [undefined, guardian.emailHint];
  const fields = guardianPointers.map((pointer, index) => {
    const field = {
      pointer,
      name: pointer,
      label: labels[index] ?? '',
      hint: hints[index],
      ...problemOf(form, pointer, locale),
    };
    const typed = form.typed.fields[pointer];
    return lineField(field, { value: typeof typed === 'string' ? typed : '' }, locale);
  });
  return markup`<fieldset><legend>${guardian.title} (${ages.below(policy.below)})</legend><p class="hint">${guardian[policy.mode]}</p>${fields}</fieldset>`;
}

function consentsMarkup({ target, typed }: ShownForm, { words, text }: FormLocale): Markup {
  const consents = target.terms.privacy.consents ?? [];
  if (consents.length === 0) return markup``;
  return markup`<fieldset><legend>${words.consents} ${words.optional}</legend>${consents.map(
    (consent) =>
      markup`<label class="choice"><input type="checkbox" name="${fieldName.consent(consent.id)}"${typed.consents[consent.id]?.isGranted && markup` checked`}> ${text(consent.text).text}</label>`,
  )}</fieldset>`;
}
