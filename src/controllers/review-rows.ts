import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { stepWithField } from '../domain/sign-up/form-steps.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import { chosenTime } from './chosen-time.ts';
import { ageWords, guardianRows, matchRows, type PlainRow, partyRows, seriesRows, waitingRows } from './people-rows.ts';
import { answerLines } from './question-field.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** Every answer as it will be sent, with the way to where it was given (SU-13). */
export function reviewRows(flow: FilledForm, { form, steps }: JudgedForm) {
  const { target, locale } = flow;
  const { words, language, text } = locale;
  const chosen = target.slots.filter(({ id }) => form.slotIds.includes(id));
  const { name, email, phone, postcode, preferred } = form.contact;
  const isFirstName = target.terms.policy.contact.name === 'first';
  const row = (pointer: string, label: ChosenText, lines: readonly ChosenText[]) => {
    const step = stepWithField(steps, pointer);
    const edit = { step, label: words.edit(label.text), shortLabel: words.editShort };
    return {
      label,
      lines: lines.length > 0 ? lines : [{ text: words.notAnswered }],
      ...(step !== 'review' && { edit }),
    };
  };
  const contactRow = (field: string, label: string, value: string | undefined) =>
    value ? [row(fieldPointer('contact', field), { text: label }, [{ text: value }])] : [];
  const plain = (rows: readonly PlainRow[]) =>
    rows.map(([pointer, label, lines]) =>
      row(
        pointer,
        { text: label },
        lines.map((line) => ({ text: line })),
      ),
    );
  const isSeries = form.request.commitment === 'series';
  return [
    ...(chosen.length > 0 && !isSeries
      ? [
          row(
            fieldPointer('slotIds'),
            { text: words.times },
            chosen.map((slot) => ({ text: chosenTime(slot, { language, words }) })),
          ),
        ]
      : []),
    ...plain([...seriesRows(flow, form), ...matchRows(flow, form)]),
    ...contactRow('name', isFirstName ? words.firstName : words.name, name),
    ...contactRow('email', words.email, email),
    ...contactRow('phone', words.phone, phone && nationalPhone(phone)),
    ...contactRow('preferred', words.preferred, preferred && words.channel[preferred]),
    ...contactRow('postcode', words.postcode, postcode),
    ...(form.ageFrom === undefined ? [] : plain([[partyFields.age, words.age, [ageWords(flow, form.ageFrom) ?? '']]])),
    ...plain([...partyRows(flow, form), ...guardianRows(flow, form), ...waitingRows(flow, form)]),
    ...(flow.state.intent === 'waitingList' ? [] : form.questions)
      .filter(({ type }) => type !== 'info')
      .map((question) => {
        const lines = answerLines(question, form.answers[question.id], locale);
        return row(fieldPointer('answers', question.id), text(question.label), lines);
      }),
  ];
}

/** The answers as plain text, to be kept by the person (SU-61). */
export function answersAsText(rows: ReturnType<typeof reviewRows>): string {
  const text = rows.map(({ label, lines }) => `${label.text}: ${lines.map((line) => line.text).join(', ')}`).join('\n');
  // What keeps a time on one line here may look odd in the program it is pasted into.
  return text.replaceAll('\u00a0', ' ');
}
