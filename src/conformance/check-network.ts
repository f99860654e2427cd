import type { BackendErrorKind } from '../backend/backend-error.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { FakeReply, FakeWorld, SeenRequest } from './fake-environment.ts';
import { type Collection, collectionsOf, freshCall, readCollection, worldOf } from './subject-source.ts';

const refused = (status: number, headers: Record<string, string> = {}) =>
  new Response('{}', { status, headers: { 'Content-Type': 'application/problem+json', ...headers } });

/** What the network does, what comes of it, and seconds between the tries with the chance of the fake world (CT-39). */
const failures: [what: string, reply: () => FakeReply, kind: BackendErrorKind, waits: number[]][] = [
  ['401', () => refused(401), 'refused', []],
  ['403', () => refused(403), 'refused', []],
  ['404', () => refused(404), 'not-found', []],
  ['410', () => refused(410), 'not-found', []],
  ['429 with Retry-After', () => refused(429, { 'Retry-After': '7' }), 'limited', [7.25, 7.25]],
  ['429 alone', () => refused(429), 'limited', [2.25, 4.25]],
  ['500', () => refused(500), 'server', [1.25, 2.25]],
  ['503 with Retry-After', () => refused(503, { 'Retry-After': '2' }), 'server', [2.25, 2.25]],
  ['503 for an hour', () => refused(503, { 'Retry-After': '3600' }), 'server', [60, 60]],
  ['a network error', () => 'fails', 'unreachable', [1.25, 2.25]],
  ['no answer', () => 'never', 'timeout', [11.25, 12.25]],
];

const mainOf = (subject: BackendSubject) => collectionsOf(subject)[0] as Collection;

/** The requests that a read of the list makes, the last of which holds it. */
async function requestsOf(subject: BackendSubject): Promise<SeenRequest[]> {
  const world = worldOf(subject);
  const work = async () => readCollection(await subject.create(world.environment), mainOf(subject), subject);
  await world.settle(work());
  return world.seen;
}

/** B5: failures of the source end in their kind, after the waits of CT-39. */
async function failsAsAgreed(subject: BackendSubject): Promise<void> {
  const url = (await requestsOf(subject)).at(-1)?.url;
  for (const [what, reply, kind, waits] of failures) {
    let isDown = false;
    const world = worldOf(subject, (request, usual) => (isDown && request.url === url ? reply() : usual()));
    const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
    isDown = true;
    const before = world.seen.length;
    const call = { ...freshCall(), isFresh: true };
    const error = await mustFail(world.settle(readCollection(backend, mainOf(subject), subject, call)), kind, what);
    const tries = world.seen.slice(before).filter((request) => request.url === url);
    const gaps = tries.slice(1).map(({ at }, index) => (at - (tries[index]?.at ?? 0)) / 1000);
    mustEqual(gaps, waits, `${what}: seconds between tries`);
    must(!error.message.includes('?'), `${what}: the query stands in the message`);
  }
}

/** B7: two equal calls are one fetch; one that leaves does not stop the other; the last one that leaves stops it. */
async function sharesAndStops(subject: BackendSubject): Promise<void> {
  const world = worldOf(subject);
  const backend = await world.settle(Promise.resolve(subject.create(world.environment)));
  const read = (call = freshCall()) => readCollection(backend, mainOf(subject), subject, call);
  const before = world.seen.length;
  await world.settle(Promise.all([read(), read(), read()]));
  await world.settle(read());
  must(world.seen.length - before <= 1, 'equal calls were fetched more than once');

  const held = worldOf(subject, async (_request, usual) => {
    await held.environment.wait(500, new AbortController().signal);
    return usual();
  });
  const other = await held.settle(Promise.resolve(subject.create(held.environment)));
  const leaving = new AbortController();
  const fresh = { ...freshCall(), isFresh: true };
  const both = [
    readCollection(other, mainOf(subject), subject, { ...fresh, signal: leaving.signal }),
    readCollection(other, mainOf(subject), subject, fresh),
  ] as const;
  both[0].catch(() => {});
  leaving.abort();
  await mustFail(held.settle(both[0]), 'aborted', 'the one that left');
  must((await held.settle(both[1])).value.items.length > 0, 'the one that stayed got nothing');

  const silent = worldOf(subject, (_request, usual) => (isSilent ? 'never' : usual()));
  let isSilent = false;
  const last = await silent.settle(Promise.resolve(subject.create(silent.environment)));
  isSilent = true;
  await mustStop(silent, (signal) => readCollection(last, mainOf(subject), subject, { ...fresh, signal }));
}

async function mustStop(world: FakeWorld, read: (signal: AbortSignal) => Promise<unknown>): Promise<void> {
  const abort = new AbortController();
  const work = read(abort.signal);
  work.catch(() => {});
  await new Promise((resolve) => setTimeout(resolve, 5));
  abort.abort();
  await mustFail(work, 'aborted', 'abort');
  const signal = world.seen.at(-1)?.init.signal;
  must(signal?.aborted === true, 'the fetch goes on after the last caller left');
}

/** B8: only the source is asked, without cookies, custom headers or a referrer (CT-6). */
async function asksDiscreetly(subject: BackendSubject): Promise<void> {
  const seen = await requestsOf(subject);
  const [first] = seen;
  must(first !== undefined, 'nothing was asked');
  for (const { url, init, headers, method } of seen) {
    mustEqual(new URL(url).origin, new URL(first.url).origin, 'origin');
    mustEqual([method, init.credentials, init.referrerPolicy], ['GET', 'omit', 'no-referrer'], 'how it is asked');
    must(
      Object.keys(headers).every((name) => name === 'accept'),
      `a custom header: ${Object.keys(headers)}`,
    );
  }
  const offline = worldOf(subject, undefined, { isOnline: () => false });
  const work = async () => readCollection(await subject.create(offline.environment), mainOf(subject), subject);
  await mustFail(offline.settle(work()), 'offline', 'offline');
  mustEqual(offline.seen.length, 0, 'requests while offline');
  const barred = worldOf(subject, undefined, { allows: () => false });
  const barredWork = async () => readCollection(await subject.create(barred.environment), mainOf(subject), subject);
  await mustFail(barred.settle(barredWork()), 'not-allowed', 'a source the policy refuses');
  mustEqual(barred.seen.length, 0, 'requests against the policy');
}

/** What must hold of the network (B5, B7, B8). */
export function networkChecks(subject: BackendSubject): BackendCheck[] {
  if (!subject.exchanges.length) return [];
  return [
    { id: 'B5', title: 'B5 fails in the agreed kind after the agreed waits', run: () => failsAsAgreed(subject) },
    { id: 'B7', title: 'B7 shares a fetch and stops when the last caller leaves', run: () => sharesAndStops(subject) },
    { id: 'B8', title: 'B8 asks the source only, and tells it nothing', run: () => asksDiscreetly(subject) },
  ];
}
