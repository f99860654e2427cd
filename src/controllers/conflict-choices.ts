import { fieldPointer } from '../domain/sign-up/field-error.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import { datesOfSeries } from '../domain/sign-up/series-choice.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import { inRow } from '../i18n/format.ts';
import { type Bare, bareFields } from './bare-field.ts';
import type { SignUpFlow } from './sign-up-flow.ts';
import { dayWords } from './slot-words.ts';

const peopleField = fieldPointer('participants');

/** What is left of a series without the dates that are taken: how many dates, and which not (SU-42). */
export function seriesLeft({ target, problem, locale }: SignUpFlow, { form: { request } }: JudgedForm) {
  const { commitment, seriesId, slotIds = [], until, exceptSlotIds } = request;
  if (commitment !== 'series' || !seriesId) return undefined;
  const wish = { seriesId, firstSlotId: slotIds[0], until, exceptSlotIds };
  const taken = problem.slotIds ?? [];
  const count = datesOfSeries(target.slots, wish, Date.now()).filter(({ id }) => !taken.includes(id)).length;
  const dates = target.slots
    .filter(({ id }) => taken.includes(id))
    .map(({ startsAt, timeZone }) => dayWords(startsAt, timeZone, locale.language));
  return { count, dates: inRow(dates, locale.language) };
}

/** Fewer can come than wanted to: whom to choose from, where each is known (SU-42). */
export function peopleChoice(flow: SignUpFlow, { form: { request } }: JudgedForm): Bare | undefined {
  const { party } = flow.locale.words;
  const { participants = [], isContactComing = true } = request;
  if (participants.length < 2) return undefined;
  const names = participants.map(
    ({ name }, index) =>
      [String(index), isContactComing && index === 0 ? party.you : (name ?? party.person(index + 1))] as const,
  );
  return bareFields(flow).some(peopleField, party.chooseWho(flow.problem.remaining ?? 1), names);
}

/** Who was chosen to come now, by their place in the party. */
export function peoplePicked({ typed }: SignUpFlow): readonly number[] {
  const chosen = typed.fields[peopleField];
  return Array.isArray(chosen) ? chosen.map(Number) : [];
}

/** Whether some of the party can have a place. */
export const canComeFewer = ({ problem }: SignUpFlow, { form: { request, asked } }: JudgedForm): boolean => {
  const { remaining = 0 } = problem;
  return asked.includes(partyFields.size) && remaining > 0 && remaining < (request.partySize ?? 1);
};
