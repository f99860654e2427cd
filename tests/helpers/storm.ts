import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { type Answering, patiently } from './patiently.ts';
import { cookRequest, send } from './sign-up-requests.ts';

/** One keyed request of a storm, and every answer that came to it. */
export interface Stormed {
  request: SignUpRequest;
  answers: { status: number; body: string; isReplayed: boolean }[];
}

const mostSendings = 5;
const shareAtOnce = 0.3;
const shareCut = 0.1;
const longestBeforeCut = 20;

/** Sends keyed requests one to five times each, some at the same moment, some with the connection cut (QA-113). */
export async function storm(
  servers: readonly Answering[],
  {
    keys,
    atOnce,
    random,
    onKey = () => {},
  }: { keys: number; atOnce: number; random(): number; onKey?(number: number): void },
): Promise<Stormed[]> {
  const stormed: Stormed[] = [];

  /** The connection ends while the request is on its way or at work: nobody hears what came of it. */
  async function cut(server: Answering, request: SignUpRequest): Promise<void> {
    const end = new AbortController();
    const timer = setTimeout(() => end.abort(), random() * longestBeforeCut);
    const call: Answering['call'] = (path, init) => server.call(path, { ...init, signal: end.signal });
    await send({ call }, request).catch(() => undefined);
    clearTimeout(timer);
  }

  async function sendOnce(number: number, { request, answers }: Stormed): Promise<void> {
    const [first, second = first] = servers as [Answering, Answering?];
    const pair = random() < 0.5 ? [first, second] : [second, first];
    if (random() < shareCut) return cut(pair[0] as Answering, request);
    const reply = await patiently(pair as Answering[], (server) => send(server, request));
    if (!reply) throw new Error(`no answer to key ${number}`);
    const isReplayed = reply.headers.get('idempotency-replayed') === 'true';
    answers.push({ status: reply.status, body: await reply.text(), isReplayed });
  }

  async function key(number: number): Promise<void> {
    onKey(number);
    const one: Stormed = { request: cookRequest(), answers: [] };
    stormed.push(one);
    const sendings = Array.from({ length: 1 + Math.floor(random() * mostSendings) }, () => () => sendOnce(number, one));
    if (random() < shareAtOnce) await Promise.all(sendings.map((sending) => sending()));
    else for (const sending of sendings) await sending();
  }

  let next = 0;
  const workers = Array.from({ length: atOnce }, async () => {
    while (next < keys) {
      next += 1;
      await key(next);
    }
  });
  await Promise.all(workers);
  return stormed;
}

/** What stands in the store after a storm: a row a sign-up. */
export interface Stored {
  id: string;
  email: string | undefined;
}

/**
 * Everything untrue about a storm: one row, one reply a key, and that for ever: who asks again gets the same bytes
 * (CT-35). The store is looked at last: a key whose every request was cut off gets its row from the one that asks again.
 */
export async function judgeStorm(
  stormed: readonly Stormed[],
  server: Answering,
  readStored: () => Promise<readonly Stored[]>,
): Promise<string[]> {
  const untrue: string[] = [];
  const expectTrue = (isTrue: boolean, { request }: Stormed, what: string) =>
    void (isTrue || untrue.push(`${what}: ${request.clientRef}`));
  const bodies = new Map<Stormed, string>();
  for (const one of stormed) {
    const { request, answers } = one;
    const again = await send(server, request);
    const body = await again.text();
    bodies.set(one, body);
    const said = new Set([...answers.map((answer) => answer.body), body]);
    expectTrue(
      [again, ...answers].every(({ status }) => status === 201),
      one,
      'another status than 201',
    );
    expectTrue(said.size === 1, one, `${said.size} replies to one key`);
    expectTrue(answers.filter(({ isReplayed }) => !isReplayed).length <= 1, one, 'done twice');
  }
  const rowsOf = Map.groupBy(await readStored(), ({ email }) => email);
  for (const [one, body] of bodies) {
    const rows = rowsOf.get(one.request.contact.email) ?? [];
    expectTrue(rows.length === 1, one, `${rows.length} sign-ups of one key`);
    expectTrue(
      rows.some(({ id }) => body.includes(`"${id}"`)),
      one,
      'a receipt for no sign-up',
    );
  }
  return untrue;
}
