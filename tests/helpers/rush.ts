import type { Sql } from '../../demo/server/database.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import type { History, Operation } from './history.ts';
import { act } from './managed-sign-ups.ts';
import { type Answering, patiently } from './patiently.ts';
import { bearerFor, openOffer, type Party, storedAt } from './rush-storage.ts';
import { send, signUpPath } from './sign-up-requests.ts';

/** Which time people rush at, and how many of them. */
export interface Rush {
  targetId: string;
  slotId: string;
  capacity: number;
  clients: number;
  /** So many at the same moment. */
  atOnce: number;
  /** A request that the target accepts; name, address and number of people differ by client. */
  sample: SignUpRequest;
  random(): number;
}

/** The processes people rush at, and the database behind them. */
export interface Rushed {
  servers: readonly Answering[];
  sql: Sql;
}

type Asked = Pick<Operation, 'operation' | 'party' | 'seats'>;
type Told = Pick<Operation, 'answer' | 'receipt'>;

const clock = () => performance.now();

/** Lets many people sign up, queue, answer offers and cancel at once; tells what happened. `onClient` hears of each who comes. */
export async function rushAt(
  rushed: Rushed,
  rush: Rush,
  onClient: (number: number) => void = () => {},
): Promise<History> {
  const { sql, servers } = rushed;
  const operations: Operation[] = [];
  const inside: Party[] = [];
  const known = new Set<string>();

  async function note(asked: Asked, tell: () => Promise<Told>): Promise<Told> {
    const startedAt = clock();
    const told = await tell();
    operations.push({ ...asked, startedAt, endedAt: clock(), ...told });
    return told;
  }

  function remember({ party, seats }: Asked, { answer, receipt }: Told): void {
    if (answer !== 'confirmed' || receipt === undefined || known.has(receipt)) return;
    known.add(receipt);
    inside.push({ party, seats, id: receipt });
  }

  const serversFor = (number: number) => (number % 2 ? servers : [...servers].reverse());

  async function ask(number: number, asked: Asked): Promise<void> {
    const { party, seats } = asked;
    const intent = asked.operation === 'wait' ? 'waitingList' : 'signUp';
    const contact = { name: party, email: `${party.replace(' ', '.')}@example.org` };
    const request = { ...rush.sample, clientRef: crypto.randomUUID(), contact, partySize: seats, intent };
    const path = signUpPath(rush.targetId);
    const told = await note(asked, async () => {
      const reply = await patiently(serversFor(number), (server) => send(server, request, { path }));
      if (!reply) return { answer: 'unknown' };
      const body = (await reply.json()) as { id?: string; status?: string };
      if (!reply.ok && reply.status !== 409) throw new Error(`${reply.status} ${JSON.stringify(body)}`);
      if (!reply.ok) return { answer: 'full' };
      return { answer: body.status === 'waiting' ? 'waiting' : 'confirmed', receipt: body.id as string };
    });
    remember(asked, told);
  }

  /** One act by manage link; the link itself is made here, as nobody reads the mails. */
  async function actFor(
    number: number,
    asked: Asked,
    { id, path, body }: { id: string; path: string; body?: unknown },
  ) {
    const bearer = await bearerFor(sql, id);
    if (bearer === undefined) return;
    const isTaking = asked.operation === 'accept';
    const told = await note(asked, async () => {
      const reply = await patiently(serversFor(number), (server) => act(server, path, { bearer, body }));
      if (!reply) return { answer: 'unknown' };
      if (!reply.ok && reply.status !== 409) throw new Error(`${reply.status} ${await reply.text()}`);
      await reply.body?.cancel();
      if (!reply.ok) return { answer: 'refused' };
      return isTaking ? { answer: 'confirmed', receipt: id } : { answer: 'cancelled' };
    });
    remember(asked, told);
  }

  async function client(number: number): Promise<void> {
    onClient(number);
    const seats = 1 + Math.floor(rush.random() * 4);
    const [chance, choice] = [rush.random(), rush.random()];
    const chosen = Math.floor(choice * inside.length);
    if (chance < 0.2) {
      const [leaving] = inside.splice(chosen, 1);
      const { id, ...party } = leaving ?? { id: undefined };
      if (id !== undefined && 'party' in party)
        return actFor(number, { operation: 'cancel', ...party }, { id, path: '/cancel' });
    }
    const again = inside[chosen];
    if (number % 20 === 0 && again) return ask(number, { operation: 'signUp', party: again.party, seats: again.seats });
    const offer = chance < 0.3 && choice < 0.6 ? await openOffer(sql) : undefined;
    if (offer) {
      const decision = choice < 0.45 ? 'accept' : 'decline';
      const { party, seats: offered, id, offerId } = offer;
      return actFor(
        number,
        { operation: decision, party, seats: offered },
        { id, path: '/offer', body: { offerId, decision } },
      );
    }
    return ask(number, { operation: chance < 0.3 ? 'wait' : 'signUp', party: `Party ${number}`, seats });
  }

  let next = 0;
  const workers = Array.from({ length: rush.atOnce }, async () => {
    while (next < rush.clients) {
      next += 1;
      await client(next);
    }
  });
  await Promise.all(workers);
  return { capacity: rush.capacity, operations, ...(await storedAt(sql, rush)) };
}
