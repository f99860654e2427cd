import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { guardianFields } from '../domain/sign-up/guardian-reading.ts';
import { asksEachPerson, partyFields } from '../domain/sign-up/party-reading.ts';
import { AUTO_ACCEPT_HOURS, autoAcceptField } from '../domain/sign-up/sign-up-form.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { ageChoices } from './age-words.ts';
import { type Bare, type BareGroup, bareFields } from './bare-field.ts';
import { questionField } from './question-field.ts';
import type { FilledForm } from './sign-up-flow.ts';

type Block = Bare | BareGroup;

/** Who comes: what kind of party, how many, oneself or not, and what is asked about each (SU-16, SU-54). */
export function partyBlocks(flow: FilledForm, { form: { asked, request } }: JudgedForm): Block[] {
  const { target, locale } = flow;
  const { words } = locale;
  const { party, yes, no, age } = words;
  const make = bareFields(flow);
  const { maximumPartySize: most, parties } = target.terms.policy;
  const isAsked = (pointer: string) => asked.includes(pointer);
  const isListed = asksEachPerson(target.terms) && flow.state.intent !== 'waitingList';
  const { partySize = 1, isContactComing = true, participants } = request;
  const kinds = parties.map((kind) => [kind, party.kinds[kind]] as const);
  const sizes = Array.from({ length: most }, (_, index) => [String(index + 1), String(index + 1)] as const);
  const coming = [
    ['yes', yes],
    ['no', no],
  ] as const;
  const persons = participants ? participants.map((_, index) => index).slice(isContactComing ? 1 : 0) : [];
  const canAdd = isListed && isAsked(partyFields.size) && partySize < most;
  return [
    ...(isAsked(partyFields.party) ? [make.one(partyFields.party, party.who, kinds, 'person')] : []),
    ...(isAsked(partyFields.organisation)
      ? [make.line(partyFields.organisation, party.organisation, { autocomplete: 'organization' })]
      : []),
    ...(isAsked(partyFields.size) && !isListed ? [make.list(partyFields.size, party.size, sizes, '1')] : []),
    ...(isAsked(partyFields.isContactComing)
      ? [make.one(partyFields.isContactComing, party.isComing, coming, 'yes')]
      : []),
    ...(isAsked(partyFields.age) ? [ageField(flow, age)] : []),
    ...ownQuestions(flow, asked, isContactComing),
    ...persons.map((index) =>
      personGroup(flow, { index, asked, canRemove: persons.length > (isContactComing ? 0 : 1) }),
    ),
    ...(canAdd ? [{ kind: 'group' as const, fields: [], buttons: [{ action: 'addPerson', label: party.add }] }] : []),
  ];
}

/** Who answers for somebody young (SU-55). */
export function guardianBlocks(flow: FilledForm, { form: { asked } }: JudgedForm): Block[] {
  const { words } = flow.locale;
  const { guardian, yes, no } = words;
  const make = bareFields(flow);
  const rule = flow.target.terms.policy.guardian;
  const answer = [
    ['yes', yes],
    ['no', no],
  ] as const;
  const fields = [
    ...(asked.includes(guardianFields.isContact)
      ? [make.one(guardianFields.isContact, guardian.answersFor(rule?.below ?? 0), answer)]
      : []),
    ...(asked.includes(guardianFields.name)
      ? [
          make.line(guardianFields.name, guardian.name),
          make.line(guardianFields.email, guardian.email, { type: 'email', hint: guardian.emailHint }),
          make.line(guardianFields.phone, guardian.phone, { type: 'tel', isOptional: true }),
        ]
      : []),
  ];
  if (!rule || fields.length === 0) return [];
  return [{ kind: 'group', legend: guardian.title, note: guardian[rule.mode], fields }];
}

/** Whether somebody who queues is asked before they get a place (SU-43). */
export function waitingFields(flow: FilledForm, { form: { asked } }: JudgedForm): Bare[] {
  const { waiting } = flow.locale.words;
  const choice = ['yes', waiting.autoAccept(AUTO_ACCEPT_HOURS)] as const;
  if (!asked.includes(autoAcceptField)) return [];
  return [bareFields(flow).some(autoAcceptField, waiting.title, [choice], { isOptional: true })];
}

function personGroup(
  flow: FilledForm,
  { index, asked, canRemove }: { index: number; asked: readonly string[]; canRemove: boolean },
): BareGroup {
  const { party } = flow.locale.words;
  const at = (field: string) => fieldPointer('participants', index, field);
  const who = party.person(index + 1);
  return {
    kind: 'group',
    legend: who,
    fields: [
      ...(asked.includes(at('name')) ? [bareFields(flow).line(at('name'), party.personName)] : []),
      ...(asked.includes(at('ageFrom')) ? [bareFields(flow).one(at('ageFrom'), party.personAge, agesOf(flow))] : []),
      ...questionsOf(flow, asked, index),
    ],
    ...(canRemove && { buttons: [{ action: `removePerson ${index}`, label: party.remove(who) }] }),
  };
}

const agesOf = ({ target, locale }: FilledForm) => ageChoices(target.terms, locale.words);

// The contact's own age stands at the root of the request, whatever is asked of the others.
function ageField({ target, typed, locale }: FilledForm, label: string): Bare {
  const options = ageChoices(target.terms, locale.words).map(([value, words]) => ({
    value,
    label: { text: words },
    isChosen: typed.ageFrom === value,
  }));
  return { name: partyFields.age, label: { text: label }, isRequired: true, control: { kind: 'one', options } };
}

const ownQuestions = (flow: FilledForm, asked: readonly string[], isContactComing: boolean) =>
  isContactComing ? questionsOf(flow, asked, 0) : [];

function questionsOf({ target, typed, locale }: FilledForm, asked: readonly string[], index: number): Bare[] {
  const items = target.terms.questions?.items ?? [];
  return items.flatMap((question) => {
    const name = fieldPointer('participants', index, 'answers', question.id);
    return asked.includes(name) ? [{ ...questionField(question, typed.fields[name], locale), name }] : [];
  });
}
