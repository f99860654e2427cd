import type { Slot } from '../../contract/opportunity.ts';

/** A time somebody has, whatever it is for. */
export type TakenTime = Pick<Slot, 'startsAt' | 'endsAt' | 'timeZone'>;

/** Pairs of times that are partly at once; a time without an end counts as its beginning (SU-46). */
export function overlappingTimes<Mine extends TakenTime, Other extends TakenTime>(
  mine: readonly Mine[],
  others: readonly Other[],
): readonly (readonly [Mine, Other])[] {
  return mine.flatMap((one) => others.filter((other) => isAtOnce(one, other)).map((other) => [one, other] as const));
}

function isAtOnce(left: TakenTime, right: TakenTime): boolean {
  const [from, to] = span(left);
  const [otherFrom, otherTo] = span(right);
  return from < otherTo && otherFrom < to;
}

// At least a millisecond long, so that two that begin at once overlap.
const span = ({ startsAt, endsAt }: TakenTime): readonly [number, number] => {
  const from = Date.parse(startsAt);
  return [from, Math.max(from + 1, endsAt ? Date.parse(endsAt) : 0)];
};
