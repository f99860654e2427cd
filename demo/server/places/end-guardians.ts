import { and, eq, inArray, lte } from 'drizzle-orm';
import type { Sql } from '../database.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { signUpPlaces, signUps } from '../schema.ts';
import { movePlaces } from './move-places.ts';
import type { Locked } from './settle.ts';
import type { Work } from './work.ts';

/** Gives away places of locked times that no guardian said yes to in time; tells how many. */
export async function endGuardians(sql: Sql, { target, slotIds }: Locked, work: Work): Promise<number> {
  const isHere = and(
    eq(signUpPlaces.targetKind, target.kind),
    eq(signUpPlaces.targetId, target.id),
    inArray(signUpPlaces.slotId, [...slotIds]),
  );
  const silent = await sql
    .select({ place: signUpPlaces, signUp: signUps })
    .from(signUpPlaces)
    .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
    .where(and(isHere, eq(signUpPlaces.status, 'awaitingGuardian'), lte(signUps.guardianUntil, work.now)));
  await movePlaces(
    sql,
    silent.map(({ place }) => ({ place, status: 'expired' as const })),
    work,
  );
  for (const { place, signUp } of silent) {
    const dedupeKey = `guardianSilent:${signUp.id}`;
    const facts = { decision: 'guardianSilent' } as const;
    await writeNews(sql, { kind: 'decision', signUp, target, slotIds: [place.slotId], facts, dedupeKey }, work);
  }
  return silent.length;
}
