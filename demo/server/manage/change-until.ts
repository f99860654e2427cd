import { eq } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { joinDates } from '../places/join-dates.ts';
import { movePlaces, type PlaceRow } from '../places/move-places.ts';
import { isEnded } from '../places/place-status.ts';
import type { Work } from '../places/work.ts';
import { signUps } from '../schema.ts';
import { wallTimeAt } from '../zoned-time.ts';
import { closeOffers } from './close-offers.ts';
import { type OwnedSignUp, startOf, statusOfPlace } from './owned-sign-up.ts';

/** Another last day of a series: dates after it are given away, dates before it joined (SU-48). Gives what became free. */
export async function changeUntil(
  sql: Sql,
  owned: OwnedSignUp,
  { request, work }: { request: SignUpRequest; work: Work },
): Promise<PlaceRow[]> {
  const { row, target } = owned;
  if (request.commitment !== 'series' || request.until === owned.request.until) return [];
  const lastDay = request.until ?? '9999-12-31';
  const freed = owned.places.filter((place) => {
    const slot = target.slots.find(({ id }) => id === place.slotId);
    const isLate = slot !== undefined && wallTimeAt(slot.startsAt, slot.timeZone).slice(0, 10) > lastDay;
    return isLate && !isEnded(statusOfPlace(place)) && startOf(owned, place) > work.now.getTime();
  });
  const slotIds = freed.map(({ slotId }) => slotId);
  await movePlaces(
    sql,
    freed.map((place) => ({ place, status: 'cancelledByVolunteer' as const })),
    { ...work, also: closeOffers(sql, { signUpId: row.id, slotIds, status: 'withdrawn' }) },
  );
  const [fresh] = await sql.select().from(signUps).where(eq(signUps.id, row.id));
  if (fresh && freed.length === 0) await joinDates(sql, { signUp: fresh, target }, work);
  return freed;
}
