import { type Opening, openingOf } from '../../../src/domain/sign-up/opening.ts';
import { isAboutParticipant, questionsInOrder } from '../../../src/domain/sign-up/question-visibility.ts';
import type { SignUpTarget } from '../../../src/domain/sign-up/sign-up-target.ts';
import type { Sql } from '../database.ts';
import { readSettled } from '../jobs/read-settled.ts';
import { figureKey } from '../live-capacity.ts';
import { publishedSlot } from '../manage/managed-view.ts';
import type { Work } from '../places/work.ts';
import { readTarget, type Target, type TargetName } from '../sign-up/sign-up-target.ts';

/** What a form is for, as the rules of the widget see it, and whether it is open. */
export interface FormTarget {
  target: SignUpTarget;
  opening: Opening;
}

/** Reads what a form is for, with the places of now. */
export async function readFormTarget(sql: Sql, name: TargetName, work: Work): Promise<FormTarget> {
  const found = await readTarget(sql, name, work.now);
  const figures = await readSettled(sql, [{ kind: name.kind, ids: [name.id] }], work);
  const now = work.now.getTime();
  const { kind, id, version, title, place, terms } = found;
  const slots = found.slots
    .filter(({ startsAt }) => startsAt > now)
    .map((slot) => publishedSlot(slot, figures.rows.get(figureKey(kind, id, slot.id)), work));
  const target = { kind, id, version, title, place, terms, slots, chosenSlotIds: chosenBefore(found, slots) };
  const { status, isMatching = false } = found;
  const opening = openingOf(target, { status, features: work.config.features, now });
  const needsWidget = isMatching || needsMore(found);
  return { target, opening: opening.kind !== 'closed' && needsWidget ? { kind: 'form', why: 'groups' } : opening };
}

/** Parties that are asked one by one need a form that grows, and a page without JavaScript has none. */
const needsMore = ({ terms: { policy, questions } }: Target): boolean =>
  !policy.parties.includes('person') || questionsInOrder(questions).some(isAboutParticipant);

function chosenBefore({ isWholeSeries, terms }: Target, slots: SignUpTarget['slots']): readonly string[] | undefined {
  if (terms.policy.mode === 'interestOnly') return undefined;
  return slots.length === 1 || isWholeSeries ? slots.map(({ id }) => id) : undefined;
}
