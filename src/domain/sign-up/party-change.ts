import type { TypedFields } from './form-section.ts';
import { partyFields } from './party-reading.ts';

/** How many come, as it stands in the form. */
export const sizeIn = (fields: TypedFields): number => Number(fields[partyFields.size]) || 1;

/** The form with one person more, about whom nothing is known yet (SU-16). */
export function withPersonAdded(fields: TypedFields): TypedFields {
  return { ...fields, [partyFields.size]: String(sizeIn(fields) + 1) };
}

/** The form without one person; those after take the places before them. */
export function withPersonRemoved(fields: TypedFields, index: number): TypedFields {
  const kept = Object.entries(fields).flatMap(([pointer, value]) => {
    const [, number, rest] = /^#\/participants\/(\d+)\/(.*)$/.exec(pointer) ?? [];
    const at = Number(number);
    if (number === undefined || at < index) return [[pointer, value] as const];
    return at === index ? [] : [[`#/participants/${at - 1}/${rest}`, value] as const];
  });
  const size = Math.max(1, sizeIn(fields) - 1);
  return { ...Object.fromEntries(kept), [partyFields.size]: String(size) };
}

/** The form with only some of those who were to come; who writes may stay at home (SU-42). */
export function withPersonsKept(
  fields: TypedFields,
  { indexes, isContactComing }: { indexes: readonly number[]; isContactComing: boolean },
): TypedFields {
  const gone = Array.from({ length: sizeIn(fields) }, (_, index) => index).filter((index) => !indexes.includes(index));
  const kept = gone.toReversed().reduce(withPersonRemoved, fields);
  const stays = isContactComing && gone.includes(0);
  return stays ? { ...kept, [partyFields.isContactComing]: 'no' } : kept;
}
