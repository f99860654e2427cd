import { and, asc, count, eq, inArray, isNull } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { unsentMails } from '../mail/send-mails.ts';
import type { Work } from '../places/work.ts';
import { signUpHistory, signUpPlaces, signUps } from '../schema.ts';
import { contactAddresses } from '../schema-people.ts';
import type { TargetName } from '../sign-up/sign-up-target.ts';

/** A sign-up as the organiser sees it in the list. */
export interface Person {
  signUp: typeof signUps.$inferSelect;
  request: SignUpRequest;
  places: (typeof signUpPlaces.$inferSelect)[];
  seenBy: string | undefined;
  /** Another one has the same address: a couple, a child, or somebody twice (SU-68). */
  hasTwin: boolean;
  isOverdue: boolean;
  unsent: number;
}

/** How many there are of each target that anybody signed up for. */
export async function countPeople(sql: Sql): Promise<Map<string, number>> {
  const rows = await sql
    .select({ kind: signUps.targetKind, id: signUps.targetId, people: count() })
    .from(signUps)
    .where(isNull(signUps.anonymisedAt))
    .groupBy(signUps.targetKind, signUps.targetId);
  return new Map(rows.map(({ kind, id, people }) => [`${kind}/${id}`, people]));
}

/** Everybody who signed up for a target, oldest first. */
export async function listPeople(sql: Sql, { kind, id }: TargetName, { now }: Work): Promise<Person[]> {
  const isHere = and(eq(signUps.targetKind, kind), eq(signUps.targetId, id), isNull(signUps.anonymisedAt));
  const rows = await sql.select().from(signUps).where(isHere).orderBy(asc(signUps.createdAt), asc(signUps.id));
  const ids = rows.map((row) => row.id);
  if (ids.length === 0) return [];
  const places = await sql
    .select()
    .from(signUpPlaces)
    .where(inArray(signUpPlaces.signUpId, ids))
    .orderBy(asc(signUpPlaces.slotId));
  const seen = await sql
    .select()
    .from(signUpHistory)
    .where(and(inArray(signUpHistory.signUpId, ids), eq(signUpHistory.status, 'seen')));
  const addresses = await sql.select().from(contactAddresses).where(inArray(contactAddresses.signUpId, ids));
  const unsent = await unsentMails(sql);
  const twins = [...Map.groupBy(addresses, ({ addressHash }) => addressHash).values()].filter(
    (group) => new Set(group.map(({ signUpId }) => signUpId)).size > 1,
  );
  const twinIds = new Set(twins.flat().map(({ signUpId }) => signUpId));
  return rows.map((signUp) => ({
    signUp,
    request: signUp.request as unknown as SignUpRequest,
    places: places.filter(({ signUpId }) => signUpId === signUp.id),
    seenBy: seen.find(({ signUpId }) => signUpId === signUp.id)?.by ?? undefined,
    hasTwin: twinIds.has(signUp.id),
    isOverdue: signUp.status === 'pending' && signUp.answerBy !== null && signUp.answerBy < now,
    unsent: unsent.filter(({ signUpId }) => signUpId === signUp.id).length,
  }));
}
