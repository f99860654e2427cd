import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { childAges, familySizes, matchFields, partsOfDay, sides, weekdays } from '../domain/sign-up/match-reading.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { type Bare, type BareGroup, bareFields } from './bare-field.ts';
import type { FilledForm } from './sign-up-flow.ts';

/** What a family can help with or could use help with; never why (SU-49). */
export function matchFieldsOf(flow: FilledForm, { form: { asked } }: JudgedForm): (Bare | BareGroup)[] {
  const { target, locale } = flow;
  const { words, text } = locale;
  const { match } = words;
  const make = bareFields(flow);
  const side = flow.typed.fields[matchFields.side] === 'needs' ? 'needs' : 'offers';
  const counts = familySizes.map((count) => [count, count] as const);
  const tasks = target.matching?.tasks.map(({ id, label }) => [id, label ? text(label).text : id] as const) ?? [];
  return [
    make.one(
      matchFields.side,
      match.side,
      sides.map((one) => [one, match.sides[one]] as const),
    ),
    make.some(matchFields.tasks, match.tasks[side], tasks, { hint: match.noReason }),
    make.some(matchFields.weekdays, match.weekdays, namesOf(weekdays, words.weekdays), { isOptional: true }),
    make.some(matchFields.partsOfDay, match.partsOfDay, namesOf(partsOfDay, words.partsOfDay), { isOptional: true }),
    make.line(matchFields.postcode, words.postcode, {
      autocomplete: 'postal-code',
      inputMode: 'numeric',
      size: 'short',
    }),
    make.list(matchFields.adults, match.adults, counts.slice(1), '1'),
    make.list(matchFields.children, match.children, counts, '0'),
    ...(asked.includes(matchFields.childAges)
      ? [make.some(matchFields.childAges, match.childAges, childAgeNames(flow))]
      : []),
  ];
}

/** Who writes for a family, before the family's own contact data (SU-50). */
export function referrerBlocks(
  flow: FilledForm,
  { form: { asked } }: JudgedForm,
  contact: readonly Bare[],
): readonly (Bare | BareGroup)[] {
  const { words } = flow.locale;
  const { match } = words;
  const make = bareFields(flow);
  if (!asked.includes(matchFields.isOnBehalf)) return contact;
  const whom = make.one(
    matchFields.isOnBehalf,
    match.isOnBehalf,
    [
      ['no', match.own],
      ['yes', match.another],
    ],
    'no',
  );
  if (!asked.includes(matchFields.referrerName)) return [whom, ...contact];
  const at = (field: string) => fieldPointer('match', 'referrer', field);
  const fields = [
    make.line(matchFields.referrerName, match.referrerName, { autocomplete: 'name' }),
    make.line(matchFields.workplace, match.workplace, { autocomplete: 'organization' }),
    make.line(at('email'), match.referrerEmail, { type: 'email', autocomplete: 'email', hint: words.oneIsEnough }),
    make.line(at('phone'), match.referrerPhone, { type: 'tel', autocomplete: 'tel' }),
    make.some(matchFields.isAgreed, match.agreement, [['yes', match.isAgreed]], { hint: match.familyIsTold }),
  ];
  return [
    whom,
    { kind: 'group', legend: match.referrer, fields },
    // The family's own data: nothing that the writer's browser knows.
    { kind: 'group', legend: match.family, fields: contact.map(withoutAutocomplete) },
  ];
}

/** «6–9 år», by the lowest age of each band. */
export function childAgeNames({ locale }: FilledForm): readonly (readonly [string, string])[] {
  const { match } = locale.words;
  return childAges.map(
    (from, index) => [String(from), match.years(from, (childAges[index + 1] ?? ADULT) - 1)] as const,
  );
}

const ADULT = 18;

const namesOf = <Id extends string>(ids: readonly Id[], names: Readonly<Record<Id, string>>) =>
  ids.map((id) => [id, names[id]] as const);

const withoutAutocomplete = (field: Bare): Bare =>
  field.control.kind === 'line' ? { ...field, control: { ...field.control, autocomplete: 'off' } } : field;
