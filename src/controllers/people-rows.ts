import type { SignUpRequest } from '../contract/sign-up.ts';
import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { guardianFields } from '../domain/sign-up/guardian-reading.ts';
import { matchFields } from '../domain/sign-up/match-reading.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import { datesOfSeries, seriesFields } from '../domain/sign-up/series-choice.ts';
import { autoAcceptField } from '../domain/sign-up/sign-up-form.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import { dayYear, formatInstant } from '../i18n/format.ts';
import { ageChoices } from './age-words.ts';
import { chosenTime } from './chosen-time.ts';
import { childAgeNames } from './match-blocks.ts';
import { answerLines } from './question-field.ts';
import type { FilledForm } from './sign-up-flow.ts';
import { dayWords } from './slot-words.ts';

/** One answer of the review before it knows its step. */
export type PlainRow = readonly [pointer: string, label: string, lines: readonly string[]];

type Judged = JudgedForm['form'];
const given = (...texts: (string | undefined | false)[]): string[] =>
  texts.filter((text) => typeof text === 'string' && text !== '') as string[];

/** The chosen dates of a series: from when, until when, and which dates not; or that one may be asked (SU-47). */
export function seriesRows({ target, locale }: FilledForm, { request }: Judged): PlainRow[] {
  const { words, language } = locale;
  const { commitment, seriesId, slotIds = [], until, exceptSlotIds = [] } = request;
  const { series } = words;
  if (commitment === 'rota') return [[seriesFields.commitment, series.how, [series.modes.rota]]];
  if (commitment !== 'series' || !seriesId) return [];
  const first = target.slots.find(({ id }) => id === slotIds[0]);
  const wish = { seriesId, firstSlotId: slotIds[0], until };
  const away = datesOfSeries(target.slots, wish, Date.now()).filter(({ id }) => exceptSlotIds.includes(id));
  const lastDay = until && formatInstant(Date.parse(`${until}T00:00:00Z`), dayYear, { language, timeZone: 'UTC' });
  const span = [
    first && series.from(chosenTime(first, { language, words })),
    lastDay ? series.untilDay(lastDay) : series.openEnd,
  ];
  const without = away.map(({ startsAt, timeZone }) => dayWords(startsAt, timeZone, language));
  return [
    [seriesFields.first, series.modes.series, given(...span)],
    ...(without.length > 0 ? [[seriesFields.except, series.notThese, without] as const] : []),
  ];
}

/** Who comes, one row a person (SU-16, SU-54). */
export function partyRows(flow: FilledForm, { request, asked }: Judged): PlainRow[] {
  const { party, yes, no } = flow.locale.words;
  const { party: kind = 'person', organisation, partySize = 1, isContactComing = true, participants = [] } = request;
  const isAsked = (pointer: string) => asked.includes(pointer);
  return [
    ...(isAsked(partyFields.party) ? [[partyFields.party, party.who, [party.kinds[kind]]] as const] : []),
    ...(organisation ? [[partyFields.organisation, party.organisation, [organisation.name]] as const] : []),
    ...(isAsked(partyFields.size) && partySize > 1
      ? [[partyFields.size, party.size, [String(partySize)]] as const]
      : []),
    ...(isAsked(partyFields.isContactComing)
      ? [[partyFields.isContactComing, party.isComing, [isContactComing ? yes : no]] as const]
      : []),
    ...participants.flatMap((person, index) =>
      personRow(flow, person, { index, isContact: isContactComing && index === 0 }),
    ),
  ];
}

function personRow(
  flow: FilledForm,
  { name, ageFrom, answers = {} }: NonNullable<SignUpRequest['participants']>[number],
  { index, isContact }: { index: number; isContact: boolean },
): PlainRow[] {
  const { locale, target } = flow;
  const { party } = locale.words;
  const questions = target.terms.questions?.items.filter(({ id }) => id in answers) ?? [];
  const lines = questions.flatMap((question) =>
    answerLines(question, answers[question.id], locale).map(({ text }) => text),
  );
  const said = given(name, ageWords(flow, ageFrom), ...lines);
  const pointer = fieldPointer('participants', index, 'name');
  return said.length > 0 ? [[pointer, isContact ? party.you : party.person(index + 1), said]] : [];
}

/** An age band in words. */
export function ageWords({ target, locale }: FilledForm, age: number | undefined): string | undefined {
  return ageChoices(target.terms, locale.words).find(([from]) => from === String(age))?.[1];
}

/** What who queues wants (SU-43). */
export function waitingRows({ locale }: FilledForm, { request: { autoAcceptUntilHours } }: Judged): PlainRow[] {
  const { waiting } = locale.words;
  return autoAcceptUntilHours === undefined
    ? []
    : [[autoAcceptField, waiting.title, [waiting.autoAccept(autoAcceptUntilHours)]]];
}

/** Who answers for somebody young (SU-55). */
export function guardianRows({ locale }: FilledForm, { request }: Judged): PlainRow[] {
  const { words } = locale;
  const { guardian } = request;
  if (!guardian) return [];
  const { isContact, name, email, phone } = guardian;
  const lines = given(isContact && words.guardian.isContact, name, email, phone && nationalPhone(phone));
  return [[isContact ? guardianFields.isContact : guardianFields.name, words.guardian.title, lines]];
}

/** What a family can help with or needs, and who writes for it (SU-49, SU-50). */
export function matchRows(flow: FilledForm, { request, asked }: Judged): PlainRow[] {
  const { locale, target } = flow;
  const { match, weekdays, partsOfDay, postcode } = locale.words;
  if (!request.match || !asked.includes(matchFields.side)) return [];
  const {
    side,
    tasks,
    weekdays: days = [],
    partsOfDay: parts = [],
    childAgesFrom = [],
    referrer,
    ...rest
  } = request.match;
  const named = target.matching?.tasks.filter(({ id }) => tasks.includes(id)) ?? [];
  const ages = childAgeNames(flow).filter(([from]) => childAgesFrom.includes(Number(from)));
  const writer =
    referrer &&
    given(referrer.name, referrer.workplace, referrer.email, referrer.phone && nationalPhone(referrer.phone));
  return [
    [matchFields.side, match.side, [match.sides[side]]],
    [matchFields.tasks, match.tasks[side], named.map(({ id, label }) => (label ? locale.text(label).text : id))],
    [matchFields.weekdays, match.weekdays, days.map((day) => weekdays[day as keyof typeof weekdays])],
    [matchFields.partsOfDay, match.partsOfDay, parts.map((part) => partsOfDay[part as keyof typeof partsOfDay])],
    [matchFields.postcode, postcode, given(rest.postcode)],
    [matchFields.adults, match.adults, [String(rest.adults)]],
    [matchFields.children, match.children, [String(rest.children)]],
    ...(ages.length > 0 ? [[matchFields.childAges, match.childAges, ages.map(([, words]) => words)] as const] : []),
    ...(writer ? [[matchFields.referrerName, match.referrer, [...writer, match.isAgreed]] as const] : []),
  ];
}
