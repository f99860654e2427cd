import { expect } from 'chai';
// What is fetched late is here before the first test: the fake time would run on while a page waits for a file, and zod
// leaves its settings among the names of a page.
import '../../../src/backend/ask-again.ts';
import '../../../src/backend/http-failure.ts';
import '../../../src/contract/problem.ts';
import type { Call } from '../../../src/backend/backend.ts';
import type { BackendError } from '../../../src/backend/backend-error.ts';
import { jsonFrom } from '../../../src/backend/http.ts';
import { forgetReads, readShared } from '../../../src/backend/shared-reads.ts';
import { type FakeReply, fakeWorld, type SeenRequest } from '../../../src/conformance/fake-environment.ts';

const url = 'https://api.sundby.example/v1/cases?q=hemmelig';
const call = (more: Partial<Call> = {}): Call => ({ signal: new AbortController().signal, ...more });
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'Content-Type': 'application/json' }, ...init });

function worldWith(answer: (request: SeenRequest, count: number) => FakeReply, parts = {}) {
  let count = 0;
  const world = fakeWorld((request) => {
    count += 1;
    return answer(request, count);
  }, parts);
  const read = (more?: Partial<Call>, address = url) => readShared(world.environment, { url: address }, call(more));
  return { ...world, read };
}

async function failureOf(work: Promise<unknown>): Promise<BackendError> {
  return await work.then(
    () => expect.fail('no error'),
    (error) => error,
  );
}

describe('reading over HTTP [BE-7] [BE-9] [CT-16]', () => {
  it('fetches once for twenty widgets that ask at once', async () => {
    const { read, seen, settle } = worldWith(() => json({ a: 1 }));
    const replies = await settle(Promise.all(Array.from({ length: 20 }, () => read())));
    expect(seen).to.have.length(1);
    expect(jsonFrom(replies[19] as (typeof replies)[number])).to.deep.equal({ a: 1 });
  });

  it('asks a dead backend three times for twenty widgets together [CT-41]', async () => {
    const { read, seen, settle } = worldWith(() => 'fails');
    const work = Promise.allSettled(Array.from({ length: 20 }, () => read()));
    const ends = await settle(work);
    expect(ends.every(({ status }) => status === 'rejected')).to.equal(true);
    expect(seen).to.have.length(3);
  });

  it('uses a reply again for 60 seconds, and past it for who wants it fresh', async () => {
    const { read, seen, settle, environment } = worldWith(() => json({}));
    await settle(read());
    await settle(read());
    expect(seen).to.have.length(1);
    await settle(read({ isFresh: true }));
    expect(seen.map(({ init }) => init.cache)).to.deep.equal(['default', 'no-cache']);
    await settle(environment.wait(59_000, call().signal));
    await settle(read());
    expect(seen).to.have.length(2);
    await settle(environment.wait(2000, call().signal));
    await settle(read());
    expect(seen).to.have.length(3);
  });

  it('forgets what it has read when something is changed', async () => {
    const { read, seen, settle, environment } = worldWith(() => json({}));
    await settle(read());
    forgetReads(environment);
    await settle(read());
    expect(seen).to.have.length(2);
  });

  it('keeps at most 200 replies', async () => {
    const { read, seen, settle } = worldWith(() => json({}));
    for (let index = 0; index <= 200; index += 1) await settle(read({}, `https://a.example/${index}`));
    await settle(read({}, 'https://a.example/200'));
    expect(seen).to.have.length(201);
    await settle(read({}, 'https://a.example/0'));
    expect(seen).to.have.length(202);
  });

  it('does not give what a stricter policy refuses out of its memory [BE-11]', async () => {
    const { read, settle, environment } = worldWith(() => json({}));
    await settle(read());
    const strict = { ...environment, allows: () => false };
    const error = await failureOf(settle(readShared(strict, { url }, call())));
    expect([error.kind, error.outcome]).to.deep.equal(['not-allowed', 'not-sent']);
  });

  it('throws away unread what a redirect brings from a stranger [BE-11]', async () => {
    let isRead = false;
    const pull = (controller: ReadableStreamDefaultController) => {
      isRead = true;
      controller.close();
    };
    const body = new ReadableStream({ pull }, { highWaterMark: 0 });
    const reply = new Response(body, { headers: { 'Content-Type': 'application/json' } });
    Object.defineProperty(reply, 'url', { value: 'https://stranger.example/x' });
    const allows = (address: string) => !address.includes('stranger');
    const { read, settle } = worldWith(() => reply, { allows });
    const error = await failureOf(settle(read()));
    expect(error.kind).to.equal('not-allowed');
    expect(isRead).to.equal(false);
  });

  it('names method, host and path of what failed, never the query [BE-5]', async () => {
    const { read, settle } = worldWith(() => json({ type: 'https://x.example/problems/gone' }, { status: 410 }));
    const error = await failureOf(settle(read()));
    expect(error.message).to.equal('GET api.sundby.example/v1/cases not-found 410 gone');
    expect([error.request, error.problem, error.status]).to.deep.equal([
      'GET api.sundby.example/v1/cases',
      'gone',
      410,
    ]);
  });

  it('ends a fetch only when the last of its callers has left', async () => {
    const { read, seen, settle } = worldWith(() => 'never');
    const [one, other] = [new AbortController(), new AbortController()];
    const works = [read({ signal: one.signal }), read({ signal: other.signal })];
    one.abort();
    expect((await failureOf(works[0] as Promise<unknown>)).kind).to.equal('aborted');
    expect(seen[0]?.init.signal?.aborted).to.equal(false);
    other.abort();
    expect((await failureOf(works[1] as Promise<unknown>)).kind).to.equal('aborted');
    expect(seen[0]?.init.signal?.aborted).to.equal(true);
    const again = new AbortController();
    again.abort();
    expect((await failureOf(settle(read({ signal: again.signal })))).kind).to.equal('aborted');
    expect(seen).to.have.length(1);
  });

  it('fetches anew after a fetch that failed', async () => {
    const { read, settle } = worldWith((_request, count) => (count === 1 ? json({}, { status: 404 }) : json([1])));
    await failureOf(settle(read()));
    expect(jsonFrom(await settle(read()))).to.deep.equal([1]);
  });
});

describe('the wait before the next try [CT-38] [CT-39]', () => {
  const at = (headers: Record<string, string>, body: object = {}) =>
    json(body, { status: 503, headers: { 'Content-Type': 'application/problem+json', ...headers } });
  const table: [what: string, reply: () => FakeReply, seconds: number[]][] = [
    ['1 and 2 seconds without a hint', () => at({}), [1.25, 2.25]],
    ['as long as the header says', () => at({ 'Retry-After': '5' }), [5.25, 5.25]],
    ['until the date of the header', () => at({ 'Retry-After': 'Tue, 24 Nov 2026 13:10:09 GMT' }), [9.25, 2.25]],
    [
      'as long as the body says, before the header',
      () => at({ 'Retry-After': '9' }, { retryAfterSeconds: 3 }),
      [3.25, 3.25],
    ],
    ['60 seconds at most', () => at({}, { retryAfterSeconds: 900 }), [60, 60]],
    ['its own time when the header is nonsense', () => at({ 'Retry-After': 'snart' }), [1.25, 2.25]],
  ];
  for (const [what, reply, seconds] of table) {
    it(`is ${what}`, async () => {
      const { read, seen, settle } = worldWith(() => reply());
      await failureOf(settle(read()));
      expect(seen.slice(1).map((request, index) => (request.at - (seen[index]?.at ?? 0)) / 1000)).to.deep.equal(
        seconds,
      );
    });
  }

  it('is not made where trying again cannot help', async () => {
    for (const status of [400, 401, 403, 404, 405, 409, 410, 412, 413, 415, 418, 422, 428, 501]) {
      const { read, seen, settle } = worldWith(() => json({}, { status }));
      await failureOf(settle(read()));
      expect(seen, String(status)).to.have.length(1);
    }
  });

  it('ends when the caller leaves', async () => {
    const { read, seen, settle } = worldWith(() => 'fails');
    const abort = new AbortController();
    const work = read({ signal: abort.signal });
    work.catch(() => {});
    while (seen.length === 0) await new Promise((resolve) => setTimeout(resolve));
    abort.abort();
    expect((await failureOf(settle(work))).kind).to.equal('aborted');
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(seen).to.have.length(1);
  });
});
