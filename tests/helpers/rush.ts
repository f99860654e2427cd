import { randomBytes } from 'node:crypto';
import { and, eq } from 'drizzle-orm';
import { mintToken, openSession } from '../../demo/server/manage/tokens.ts';
import { signUpPlaces, signUps, slots } from '../../demo/server/schema.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import type { FinalRow, History, Operation } from './history.ts';
import { act } from './managed-sign-ups.ts';
import type { TestBackend } from './server-databases.ts';
import { requestFor, send, signUpPath } from './sign-up-requests.ts';

/** Which time people rush at, and how many of them. */
export interface Rush {
  targetId: string;
  slotId: string;
  capacity: number;
  clients: number;
  /** So many at the same moment. */
  atOnce: number;
  random(): number;
}

const clock = () => performance.now();
const mostTries = 10;
const pause = 200;

/** As the client does: a busy backend is asked again, with the same key (CT-38). */
async function patiently(ask: () => Promise<Response>): Promise<Response> {
  for (let attempt = 1; ; attempt += 1) {
    const reply = await ask();
    if (reply.status !== 503 || attempt === mostTries) return reply;
    await new Promise((resume) => setTimeout(resume, pause));
  }
}

/** Lets many people sign up, queue and cancel at once, over several processes' backends; tells what happened. */
export async function rushAt(backends: readonly TestBackend[], rush: Rush): Promise<History> {
  const operations: Operation[] = [];
  const [first] = backends as [TestBackend];
  const sample = await requestFor(first, rush.targetId, { slotIds: [rush.slotId], ageFrom: 18, party: 'household' });
  const inside: { party: string; seats: number; id: string }[] = [];

  async function ask(
    backend: TestBackend,
    party: string,
    seats: number,
    intent: SignUpRequest['intent'],
  ): Promise<void> {
    const contact = { name: party, email: `${party.replace(' ', '.')}@example.org` };
    const request = { ...sample, clientRef: crypto.randomUUID(), contact, partySize: seats, intent };
    const startedAt = clock();
    const reply = await patiently(() => send(backend, request, { path: signUpPath(rush.targetId) }));
    const body = (await reply.json()) as { id?: string; status?: string; type?: string };
    const endedAt = clock();
    if (!reply.ok && reply.status !== 409) throw new Error(`${reply.status} ${JSON.stringify(body)}`);
    const operation = intent === 'waitingList' ? 'wait' : 'signUp';
    const answer = reply.ok ? (body.status === 'waiting' ? 'waiting' : 'confirmed') : 'full';
    operations.push({
      operation,
      party,
      seats,
      startedAt,
      endedAt,
      answer,
      ...(body.id !== undefined && { receipt: body.id }),
    });
    if (answer === 'confirmed' && body.id && !inside.some(({ id }) => id === body.id))
      inside.push({ party, seats, id: body.id });
  }

  async function cancel(backend: TestBackend): Promise<void> {
    const at = Math.floor(rush.random() * inside.length);
    const [chosen] = inside.splice(at, 1);
    if (!chosen) return ask(backend, `Early ${operations.length}-${clock()}`.replaceAll('.', '-'), 1, 'signUp');
    const work = { now: backend.now(), random: randomBytes };
    const expiresAt = new Date(work.now.getTime() + 60_000).toISOString();
    const token = await mintToken(backend.database.sql, { signUpId: chosen.id, purpose: 'manage', expiresAt }, work);
    const bearer = (await openSession(backend.database.sql, token, work))?.bearer ?? '';
    const startedAt = clock();
    const reply = await patiently(() => act(backend, '/cancel', { bearer }));
    if (!reply.ok) throw new Error(`${reply.status} ${await reply.text()}`);
    operations.push({ operation: 'cancel', ...chosen, startedAt, endedAt: clock(), answer: 'cancelled' });
  }

  async function client(number: number): Promise<void> {
    const backend = backends[number % backends.length] as TestBackend;
    const seats = 1 + Math.floor(rush.random() * 4);
    const chance = rush.random();
    const known = inside[Math.floor(rush.random() * inside.length)];
    if (chance < 0.2) return cancel(backend);
    if (number % 20 === 0 && known) return ask(backend, known.party, known.seats, 'signUp');
    const party = `Party ${number}`;
    return ask(backend, party, seats, chance < 0.3 ? 'waitingList' : 'signUp');
  }

  let next = 0;
  const workers = Array.from({ length: rush.atOnce }, async () => {
    while (next < rush.clients) {
      next += 1;
      await client(next);
    }
  });
  await Promise.all(workers);
  return { capacity: rush.capacity, operations, ...(await storedAt(first, rush)) };
}

async function storedAt(
  { database }: TestBackend,
  { targetId, slotId }: Rush,
): Promise<Pick<History, 'rows' | 'counter'>> {
  const isTime = and(eq(slots.targetId, targetId), eq(slots.slotId, slotId));
  const [counters] = await database.sql.select().from(slots).where(isTime);
  const isHere = and(eq(signUpPlaces.targetId, targetId), eq(signUpPlaces.slotId, slotId));
  const stored = await database.sql
    .select({ place: signUpPlaces, request: signUps.request })
    .from(signUpPlaces)
    .innerJoin(signUps, eq(signUps.id, signUpPlaces.signUpId))
    .where(isHere);
  const rows = stored.map(({ place, request }) => ({
    id: place.signUpId,
    party: (request as { contact: { name: string } }).contact.name,
    seats: place.seats,
    status: (['confirmed', 'offered', 'waiting'].includes(place.status) ? place.status : 'ended') as FinalRow['status'],
    queueNumber: place.queueNumber,
  }));
  return { rows, counter: (counters?.taken ?? 0) + (counters?.offered ?? 0) };
}
