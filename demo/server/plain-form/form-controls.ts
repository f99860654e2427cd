import type { Question } from '../../../src/contract/question-set.ts';
import { questionField } from '../../../src/controllers/question-field.ts';
import type { TypedAnswer } from '../../../src/domain/sign-up/answer-reading.ts';
import { OTHER_PREFIX } from '../../../src/domain/sign-up/answer-rules.ts';
import { fieldPointer } from '../../../src/domain/sign-up/field-error.ts';
import type { FormLocale } from './form-words.ts';
import { type Markup, markup } from './markup.ts';
import { fieldName } from './typed-fields.ts';

/** One field with its words; `pointer` is where its value stands in the request. */
export interface Field {
  pointer: string;
  name: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  isOptional?: boolean;
  /** The number in it may be another than a CPR number: the person can say so (SU-34). */
  mayExplain?: boolean;
}

/** Something to choose. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  isChosen: boolean;
  more?: Markup;
}

/** The id of a field's first control, which the summary's link leads to. */
export const fieldId = (pointer: string): string => `f${pointer.slice(1).replaceAll('/', '-')}`;

const describedBy = ({ pointer, hint, error }: Field) =>
  [hint && `${fieldId(pointer)}-hint`, error && `${fieldId(pointer)}-error`].filter(Boolean).join(' ');

const above = ({ pointer, hint, error, mayExplain }: Field, { words }: FormLocale): Markup => markup`
${hint && markup`<p class="hint" id="${fieldId(pointer)}-hint">${hint}</p>`}
${error && markup`<p class="error" id="${fieldId(pointer)}-error">${words.errorPrefix}${error}</p>`}
${mayExplain && markup`<label class="choice"><input type="checkbox" name="isNotCpr" value="${pointer}"> ${words.cpr.no}</label>`}`;

const labelOf = ({ label, isOptional }: Field, { words }: FormLocale) =>
  isOptional ? `${label} ${words.optional}` : label;

/** A line to write in. */
export function lineField(
  field: Field,
  given: { type?: string; value: string; autocomplete?: string | undefined; isShort?: boolean },
  locale: FormLocale,
): Markup {
  const { type = 'text', value, autocomplete, isShort } = given;
  return markup`<div class="field"><label class="above" for="${fieldId(field.pointer)}">${labelOf(field, locale)}</label>${above(field, locale)}
<input id="${fieldId(field.pointer)}" name="${field.name}" type="${type}" value="${value}"${isShort && markup` class="short"`}${autocomplete && markup` autocomplete="${autocomplete}"`}${field.error && markup` aria-invalid="true"`}${describedBy(field) && markup` aria-describedby="${describedBy(field)}"`}></div>`;
}

function areaField(field: Field, value: string, locale: FormLocale): Markup {
  return markup`<div class="field"><label class="above" for="${fieldId(field.pointer)}">${labelOf(field, locale)}</label>${above(field, locale)}
<textarea id="${fieldId(field.pointer)}" name="${field.name}" rows="5"${field.error && markup` aria-invalid="true"`}${describedBy(field) && markup` aria-describedby="${describedBy(field)}"`}>
${value}</textarea></div>`;
}

/** Radios or checkboxes under one question. */
export function choiceField(
  field: Field,
  given: { type: 'radio' | 'checkbox'; options: readonly Option[] },
  locale: FormLocale,
): Markup {
  const { type, options } = given;
  return markup`<fieldset class="field"${describedBy(field) && markup` aria-describedby="${describedBy(field)}"`}><legend>${labelOf(field, locale)}</legend>${above(field, locale)}
${options.map(
  ({ value, label, hint, isChosen, more }, index) =>
    markup`<label class="choice"><input type="${type}" name="${field.name}" value="${value}"${index === 0 && markup` id="${fieldId(field.pointer)}"`}${isChosen && markup` checked`}> ${label}${hint && ` (${hint})`}</label>${more}`,
)}</fieldset>`;
}

/** A question of the backend with what was answered (SU section 5). */
export function questionMarkup(
  question: Question,
  { typed, error, mayExplain }: { typed: TypedAnswer | undefined } & Pick<Field, 'error' | 'mayExplain'>,
  locale: FormLocale,
): Markup {
  const view = questionField(question, typed, locale);
  const name = fieldName.answer(question.id);
  const hint = [view.hint?.text, view.why?.text.text].filter(Boolean).join(' ') || undefined;
  const pointer = fieldPointer('answers', question.id);
  const field: Field = {
    pointer,
    name,
    label: view.label.text,
    hint,
    error,
    mayExplain: mayExplain === true,
    isOptional: !view.isRequired,
  };
  const { control } = view;
  switch (control.kind) {
    case 'info':
      return markup`<p>${view.label.text}</p>`;
    case 'area':
      return areaField(field, control.value, locale);
    case 'line':
      return lineField(
        field,
        { value: control.value, autocomplete: control.autocomplete, isShort: 'size' in control },
        locale,
      );
    case 'date': {
      const parts = (['day', 'month', 'year'] as const).map((part, index) => {
        const id = index === 0 ? fieldId(pointer) : `${fieldId(pointer)}-${part}`;
        return markup`<label for="${id}">${control.labels[part]}</label> <input class="short" type="text" id="${id}" name="${fieldName.answer(question.id, part)}" value="${control[part]}"> `;
      });
      return markup`<fieldset class="field"><legend>${labelOf(field, locale)}</legend>${above(field, locale)}${parts}</fieldset>`;
    }
    case 'list':
    case 'one':
    case 'many': {
      const options = control.options.map((option) => ({
        value: option.value,
        label: option.label.text,
        isChosen: option.isChosen,
        hint: 'hint' in option ? option.hint?.text : undefined,
        ...(option.value === OTHER_PREFIX && 'words' in option && { more: otherWords(question.id, option.words) }),
      }));
      return choiceField(field, { type: control.kind === 'many' ? 'checkbox' : 'radio', options }, locale);
    }
  }
}

const otherWords = (id: string, { label, value }: { label: string; value: string }): Markup =>
  markup`<label>${label} <input type="text" name="${fieldName.answer(id, 'other')}" value="${value}"></label>`;
