import { and, asc, count, eq, exists, isNull, ne, sql as query } from 'drizzle-orm';
import { alias } from 'drizzle-orm/pg-core';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { settleTimes } from '../jobs/settle-due.ts';
import { isGivenUp } from '../mail/send-mails.ts';
import { isAnythingDue } from '../places/due.ts';
import type { Work } from '../places/work.ts';
import { signUpHistory, signUpPlaces, signUps } from '../schema.ts';
import { contactAddresses, outbox } from '../schema-people.ts';
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

/** Everybody who signed up for a target, oldest first, as it is at this moment; in one question, a row for each place. */
export async function listPeople(sql: Sql, name: TargetName, work: Work): Promise<Person[]> {
  const { people, isDue } = await readPeople(sql, name, work);
  if (!isDue) return people;
  await settleTimes(sql, work);
  return (await readPeople(sql, name, work)).people;
}

async function readPeople(sql: Sql, { kind, id }: TargetName, { now }: Work) {
  const isHere = and(eq(signUps.targetKind, kind), eq(signUps.targetId, id), isNull(signUps.anonymisedAt));
  const rows = await sql
    .select({
      signUp: signUps,
      place: signUpPlaces,
      seenBy: seenBy(sql),
      hasTwin: hasTwin(sql).mapWith(Boolean),
      isDue: isAnythingDue(sql, now),
      unsent: query`(${sql
        .select({ unsent: count() })
        .from(outbox)
        .where(and(eq(outbox.signUpId, signUps.id), isGivenUp))})`.mapWith(Number),
    })
    .from(signUps)
    .leftJoin(signUpPlaces, eq(signUpPlaces.signUpId, signUps.id))
    .where(isHere)
    .orderBy(asc(signUps.createdAt), asc(signUps.id), asc(signUpPlaces.slotId));
  const people: Person[] = [...Map.groupBy(rows, ({ signUp }) => signUp.id).values()].flatMap((own) =>
    own.slice(0, 1).map(({ signUp, place: _, isDue: __, seenBy, ...more }) => ({
      ...more,
      signUp,
      request: signUp.request as unknown as SignUpRequest,
      places: own.flatMap(({ place }) => place ?? []),
      seenBy: seenBy ?? undefined,
      isOverdue: signUp.status === 'pending' && signUp.answerBy !== null && signUp.answerBy < now,
    })),
  );
  return { people, isDue: rows.some(({ isDue }) => isDue) };
}

/** Whether another sign-up for the same has an address of this one. */
function hasTwin(sql: Sql) {
  const [mine, theirs, other] = [
    alias(contactAddresses, 'mine'),
    alias(contactAddresses, 'theirs'),
    alias(signUps, 'other'),
  ];
  const isOther = and(eq(theirs.addressHash, mine.addressHash), ne(theirs.signUpId, mine.signUpId));
  const isBeside = and(
    eq(other.id, theirs.signUpId),
    eq(other.targetKind, signUps.targetKind),
    eq(other.targetId, signUps.targetId),
    isNull(other.anonymisedAt),
  );
  const twins = sql
    .select({ id: other.id })
    .from(mine)
    .innerJoin(theirs, isOther)
    .innerJoin(other, isBeside)
    .where(eq(mine.signUpId, signUps.id));
  return exists(twins);
}

/** Who looked at it first. */
function seenBy(sql: Sql) {
  const isSeen = and(eq(signUpHistory.signUpId, signUps.id), eq(signUpHistory.status, 'seen'));
  const seen = sql.select({ by: signUpHistory.by }).from(signUpHistory).where(isSeen).orderBy(asc(signUpHistory.at));
  return query<string | null>`(${seen.limit(1)})`;
}
