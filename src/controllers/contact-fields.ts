import { oneOfFields, type TypedContact } from '../domain/sign-up/contact-rules.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import type { Bare, Line } from './bare-field.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** The fields by which a person is reached: only those the policy names (SU-14). */
export function contactFields({ target, typed, locale }: FilledForm): Bare[] {
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
