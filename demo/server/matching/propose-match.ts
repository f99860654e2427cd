import { eq, inArray } from 'drizzle-orm';
import type { SignUpRequest } from '../../../src/contract/sign-up.ts';
import type { Sql } from '../database.ts';
import { writeNews } from '../mail/sign-up-mail.ts';
import { lockRows } from '../places/slot-rows.ts';
import type { Work } from '../places/work.ts';
import { Refusal } from '../refusal.ts';
import { signUps } from '../schema.ts';
import { matches } from '../schema-people.ts';
import { wholeTarget } from '../sign-up/lock-slots.ts';
import { randomId } from '../sign-up/receipt.ts';
import { readTarget } from '../sign-up/sign-up-target.ts';
import { standingMatches } from './match-row.ts';
import { tasksInWords } from './task-words.ts';

/** A family that offers help, and one that needs it. */
export interface Pair {
  offersId: string;
  needsId: string;
}

const fortnight = 14 * 86_400_000;

/** A coordinator brings two families together: both get a mail, and nobody's contact data goes anywhere yet (SU-51). */
export async function proposeMatch(sql: Sql, { offersId, needsId }: Pair, work: Work): Promise<string> {
  const [offers, needs] = await Promise.all([readFamily(sql, offersId), readFamily(sql, needsId)]);
  const isPair = sideOf(offers) === 'offers' && sideOf(needs) === 'needs' && offers.targetId === needs.targetId;
  if (!isPair) throw new Refusal('not-found');
  const target = await readTarget(sql, { kind: 'opportunity', id: offers.targetId }, work.now);
  await lockRows(sql, { target, slotIds: [wholeTarget] }, work.now);
  const fresh = await sql
    .select()
    .from(signUps)
    .where(inArray(signUps.id, [offersId, needsId]));
  const isFree = fresh.every(({ status }) => status === 'interest');
  if (!isFree || (await standingMatches(sql, [offersId, needsId])).length) throw new Refusal('not-found');
  const id = randomId(work.random);
  const expiresAt = new Date(work.now.getTime() + fortnight);
  const row = { id, targetId: target.id, offersId, needsId, createdAt: work.now, expiresAt };
  await sql.insert(matches).values({ ...row, status: 'proposed' });
  const tasks = sharedTasks(offers, needs);
  for (const signUp of [offers, needs]) {
    const { lang } = signUp.request as SignUpRequest;
    const facts = { tasks: tasksInWords(target, tasks, lang) };
    const link = { purpose: 'offer', offerId: id, until: expiresAt.getTime() } as const;
    await writeNews(sql, { kind: 'matchProposal', signUp, target, slotIds: [], facts, ...link }, work);
  }
  return id;
}

type Family = typeof signUps.$inferSelect;

async function readFamily(sql: Sql, id: string): Promise<Family> {
  const [row] = await sql.select().from(signUps).where(eq(signUps.id, id));
  if (!row || row.anonymisedAt) throw new Refusal('not-found');
  return row;
}

const matchIn = ({ request }: Family) => (request as Partial<SignUpRequest>).match;
const sideOf = (family: Family) => matchIn(family)?.side;

/** What one offers and the other needs. */
const sharedTasks = (offers: Family, needs: Family): string[] =>
  matchIn(offers)?.tasks.filter((task) => matchIn(needs)?.tasks.includes(task)) ?? [];
