import { and, asc, eq, inArray, isNull, lt } from 'drizzle-orm';
import type { Opportunity } from '../../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { readDocuments } from '../documents.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { factsOf, organiserOf, writeMail } from '../mail/write-mail.ts';
import { joinDates } from '../places/join-dates.ts';
import type { Work } from '../places/work.ts';
import { signUpPlaces, signUps } from '../schema.ts';
import { readTarget, type Target } from '../sign-up/sign-up-target.ts';
import { inTransaction } from '../sign-up/write-once.ts';
import { dateOfDay, dayNumber, wallTimeAt } from '../zoned-time.ts';

type SignUpRow = typeof signUps.$inferSelect;

const standing = ['confirmed', 'pending'];

/** Those who come to every date of a series, who signed up first standing first. */
async function membersOf(sql: Sql, target: Target): Promise<SignUpRow[]> {
  const isHere = and(
    eq(signUps.targetKind, target.kind),
    eq(signUps.targetId, target.id),
    isNull(signUps.anonymisedAt),
  );
  const rows = await sql
    .select()
    .from(signUps)
    .where(and(isHere, inArray(signUps.status, standing)))
    .orderBy(asc(signUps.createdAt), asc(signUps.id));
  return rows.filter(({ request }) => (request as Partial<SignUpRequest>).commitment === 'series');
}

/** Dates that were added to a series are joined by who signed up for all of them; after some dates they are asked whether it still suits (SU-47, SU-48). */
export async function followSeries(sql: Sql, work: Work): Promise<void> {
  for (const { item } of await readDocuments<Opportunity>(sql, 'opportunities')) {
    if (!item.series?.length) continue;
    const target = await readTarget(sql, { kind: 'opportunity', id: item.id }, work.now);
    for (const signUp of await membersOf(sql, target)) {
      await inTransaction({ sql, random: work.random }, async (transaction) => {
        await joinDates(transaction, { signUp, target }, work);
        await checkIn(transaction, { signUp, target }, work);
      });
    }
  }
}

/** A friendly question after every so many dates; no answer changes nothing. */
async function checkIn(sql: Sql, { signUp, target }: { signUp: SignUpRow; target: Target }, work: Work): Promise<void> {
  const { until, seriesId } = signUp.request as Partial<SignUpRequest>;
  const after = target.series.find(({ id }) => id === seriesId)?.checkInAfter;
  if (until || !after) return;
  const places = await sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, signUp.id));
  const came = places.filter(({ slotId, status }) => {
    const slot = target.slots.find(({ id }) => id === slotId);
    return slot && slot.startsAt < work.now.getTime() && [...standing, 'attended'].includes(status);
  }).length;
  const times = Math.floor(came / after);
  if (times === 0) return;
  const dedupeKey = `checkIn:${signUp.id}:${times}`;
  await writeNews(
    sql,
    { kind: 'checkIn', signUp, target, slotIds: [], facts: { count: times * after }, dedupeKey },
    work,
  );
}

/** Tells the organiser, the morning after, of answers that were promised and have not come (SU-72). */
export async function tellBrokenPromises(sql: Sql, work: Work): Promise<void> {
  const today = wallTimeAt(work.now.getTime(), work.zone).slice(0, 10);
  const isLate = and(eq(signUps.status, 'pending'), lt(signUps.answerBy, work.now), isNull(signUps.anonymisedAt));
  const late = await sql.select().from(signUps).where(isLate);
  const groups = Map.groupBy(late, ({ targetKind, targetId }) => `${targetKind}/${targetId}`);
  for (const [name, group] of groups) {
    const [first] = group;
    if (!first) continue;
    const target = await readTarget(sql, { kind: first.targetKind, id: first.targetId }, work.now);
    const recipient = organiserOf(target, work.config);
    if (!recipient) continue;
    const facts = {
      ...factsOf(target, [], { language: recipient.language, config: work.config }),
      count: group.length,
    };
    const dedupeKey = `promiseBroken:${name}:${dateOfDay(dayNumber(today))}`;
    await writeMail(sql, { kind: 'promiseBroken', recipient, facts, dedupeKey }, work);
  }
}

const soon = 48 * 3_600_000;

/** Reminds those who have a place two days before (SU-79). Who signs up later than that knows. */
export async function remind(sql: Sql, work: Work): Promise<void> {
  const now = work.now.getTime();
  for (const { item } of await readDocuments<Opportunity>(sql, 'opportunities')) {
    const near = item.slots.filter(({ startsAt }) => Date.parse(startsAt) > now && Date.parse(startsAt) - now <= soon);
    if (near.length === 0) continue;
    const target = await readTarget(sql, { kind: 'opportunity', id: item.id }, work.now);
    const slotIds = near.map(({ id }) => id);
    const isHere = and(
      eq(signUpPlaces.targetKind, 'opportunity'),
      eq(signUpPlaces.targetId, item.id),
      inArray(signUpPlaces.slotId, slotIds),
    );
    const coming = await sql
      .select({ place: signUpPlaces, signUp: signUps })
      .from(signUpPlaces)
      .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
      .where(and(isHere, eq(signUpPlaces.status, 'confirmed')));
    for (const { place, signUp } of coming) {
      const start = target.slots.find(({ id }) => id === place.slotId)?.startsAt ?? 0;
      if (signUp.createdAt.getTime() > start - soon) continue;
      const dedupeKey = `reminder:${signUp.id}:${place.slotId}:${start}`;
      await writeNews(sql, { kind: 'reminder', signUp, target, slotIds: [place.slotId], dedupeKey }, work);
    }
  }
}
