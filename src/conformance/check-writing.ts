import type { Backend, WriteCall } from '../backend/backend.ts';
import type { BackendErrorKind } from '../backend/backend-error.ts';
import type { BackendCheck, BackendSubject } from './backend-subject.ts';
import { must, mustEqual, mustFail } from './expectations.ts';
import type { FakeReply, FakeWorld, SeenRequest } from './fake-environment.ts';
import { problem } from './fake-problem.ts';
import { worldOf } from './subject-source.ts';

type Writing = NonNullable<BackendSubject['writing']>;

const send = async (backend: Backend, { target, request }: Writing): Promise<unknown> => {
  const call: WriteCall = { signal: new AbortController().signal, clientRef: request.clientRef };
  must(backend.signUp !== undefined, 'no signUp');
  return await backend.signUp(target, request, call);
};

/** Writes on a source that answers the POST as told; gives the POSTs. */
async function writeOn(
  subject: BackendSubject,
  writing: Writing,
  answer: (count: number) => FakeReply,
  create = subject.create,
): Promise<{ outcome: Promise<unknown>; posts: SeenRequest[] }> {
  const posts: SeenRequest[] = [];
  const world: FakeWorld = worldOf(subject, (request, usual) => {
    if (request.method === 'GET') return usual();
    posts.push(request);
    return answer(posts.length);
  });
  const backend = await world.settle(Promise.resolve(create(world.environment)));
  const outcome = world.settle(send(backend, writing));
  await outcome.catch(() => {});
  return { outcome, posts };
}

const refusals: [name: string, status: number, kind: BackendErrorKind][] = [
  ['malformed', 400, 'refused'],
  ['challenge-required', 403, 'refused'],
  ['not-eligible', 403, 'refused'],
  ['not-found', 404, 'not-found'],
  ['capacity-full', 409, 'conflict'],
  ['sign-up-closed', 409, 'conflict'],
  ['validation', 422, 'invalid'],
  ['rate-limited', 429, 'limited'],
];

/** B12: one POST with its key; refusals in their kind with all they tell; lost answers known as unknown. */
async function writesOnce(subject: BackendSubject, writing: Writing): Promise<void> {
  const ok = () => Response.json(writing.reply, { status: 201 });
  const done = await writeOn(subject, writing, ok);
  mustEqual(await done.outcome, writing.reply, 'reply');
  mustEqual(done.posts.length, 1, 'requests');
  const [post] = done.posts;
  must(post !== undefined && new URL(post.url).pathname === writing.path, 'path of the POST');
  mustEqual(JSON.parse(post.body ?? ''), writing.request, 'body');
  mustEqual(post.headers['idempotency-key'], `"${writing.request.clientRef}"`, 'Idempotency-Key');
  mustEqual([post.init.credentials, post.init.redirect], ['omit', 'error'], 'how it is sent');

  const errors = [{ pointer: '#/contact/email', code: 'not-an-email' }];
  for (const [name, status, kind] of refusals) {
    const { outcome, posts } = await writeOn(subject, writing, () => problem(name, status, { errors, remaining: 2 }));
    const error = await mustFail(outcome, kind, name);
    mustEqual([error.problem, error.outcome, posts.length], [name, 'refused', 1], name);
    mustEqual([error.errors, error.details.remaining], [errors, 2], `what ${name} tells`);
  }
  await mustFail(
    (await writeOn(subject, writing, () => new Response('<html>', { status: 200 }))).outcome,
    'malformed',
    'HTML',
  );
}

/** B12: what may have arrived is repeated with the same key and body, and is unknown in the end (CT-38, CT-40). */
async function repeatsSafely(subject: BackendSubject, writing: Writing): Promise<void> {
  const ok = () => Response.json(writing.reply, { status: 201 });
  const lost: [what: string, reply: () => FakeReply][] = [
    ['a lost answer', () => 'fails'],
    ['502', () => problem('internal', 502)],
    ['in progress', () => problem('idempotency-in-progress', 409, { retryAfterSeconds: 1 })],
  ];
  for (const [what, reply] of lost) {
    const { outcome, posts } = await writeOn(subject, writing, (count) => (count < 4 ? reply() : ok()));
    mustEqual(await outcome, writing.reply, what);
    mustEqual(posts.length, 4, `${what}: requests`);
    const key = `"${writing.request.clientRef}"`;
    const isTheSame = posts.every(({ body, headers }) => body === posts[0]?.body && headers['idempotency-key'] === key);
    must(isTheSame, `${what}: not the same request`);
  }
  const never = await writeOn(subject, writing, () => 'never');
  const error = await mustFail(never.outcome, 'timeout', 'no answer');
  mustEqual([error.outcome, never.posts.length], ['unknown', 4], 'no answer');
  if (!writing.createUnkeyed) return;
  const unkeyed = await writeOn(subject, writing, () => 'fails', writing.createUnkeyed);
  const unknown = await mustFail(unkeyed.outcome, 'unreachable', 'a source without keys');
  mustEqual([unknown.outcome, unkeyed.posts.length], ['unknown', 1], 'a source without keys');
}

/** What must hold of writing (B12). */
export function writingChecks(subject: BackendSubject): BackendCheck[] {
  const { writing } = subject;
  if (!writing) return [];
  return [
    { id: 'B12', title: 'B12 writes once and hands on every refusal', run: () => writesOnce(subject, writing) },
    { id: 'B12', title: 'B12 repeats only what is safe to repeat', run: () => repeatsSafely(subject, writing) },
  ];
}
