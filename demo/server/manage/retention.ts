import type { Move } from '../places/move-places.ts';
import { isEnded } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import type { signUps } from '../schema.ts';
import { dateOfDay, dayNumber, wallTimeAt } from '../zoned-time.ts';
import { type OwnedSignUp, statusOfPlace } from './owned-sign-up.ts';

/** Where the time to deletion runs from the withdrawal, it begins when nothing of the sign-up stands any more (SU-57). */
export function startRetention(
  { row, target, places }: OwnedSignUp,
  moves: readonly Move[],
  { now, zone }: Work,
): Pick<typeof signUps.$inferInsert, 'retentionUntil'> {
  const { retention } = target.terms.privacy;
  if (retention.from !== 'withdrawal' || row.retentionUntil) return {};
  const statusAfter = (place: OwnedSignUp['places'][number]) =>
    moves.find((move) => move.place.slotId === place.slotId)?.status ?? statusOfPlace(place);
  if (!places.every((place) => isEnded(statusAfter(place)))) return {};
  return { retentionUntil: dateOfDay(dayNumber(wallTimeAt(now.getTime(), zone)) + retention.days) };
}
