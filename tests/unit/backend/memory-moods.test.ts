import { expect } from 'chai';
import events from '../../../demo/content/events.json' with { type: 'json' };
import opportunities from '../../../demo/content/opportunities.json' with { type: 'json' };
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { backend, call, environment, failure, remaining, request, send, slotId } from './memory-requests.ts';

describe('the moods of a backend in memory [BE-34]', () => {
  it('fails in a way, as often as told', async () => {
    const memory = backend().failing('server', 2);
    for (const _ of [1, 2]) expect((await failure(memory.opportunities({}, call()))).kind).to.equal('server');
    expect((await memory.opportunities({}, call())).value.items).to.have.length(13);
  });

  it('does what is asked and loses the answer', async () => {
    const memory = backend().losingAnswers(1);
    const error = await failure(send(memory, request(1)));
    expect([error.kind, error.outcome]).to.deep.equal(['unreachable', 'unknown']);
    expect(await remaining(memory)).to.equal(1);
    await send(memory, request(1));
    expect(await remaining(memory)).to.equal(1);
  });

  it('is empty, or partly unreadable', async () => {
    expect((await backend().empty().events({}, call())).value).to.deep.include({ items: [], total: 0 });
    const { value, skipped } = await backend().partlySkipped(3).opportunities({}, call());
    expect([value.items.length, skipped.length]).to.deep.equal([10, 3]);
  });

  it('fills a time after some calls', async () => {
    const memory = backend().filling(slotId, 2);
    expect(await remaining(memory)).to.equal(2);
    expect(await remaining(memory)).to.equal(0);
    expect((await failure(send(memory, request(1)))).problem).to.equal('capacity-full');
  });

  it('is slow, and ends when the caller leaves', async () => {
    const memory = backend().slow(Number.POSITIVE_INFINITY);
    const abort = new AbortController();
    const work = memory.cases({}, { signal: abort.signal });
    abort.abort();
    expect((await failure(work)).kind).to.equal('aborted');
  });

  it('has no feature that its configuration leaves out [BE-1]', async () => {
    const memory = memoryBackend({ opportunities, config: { features: ['opportunities'] }, environment });
    expect([typeof memory.opportunities, typeof memory.signUp, typeof memory.events]).to.deep.equal([
      'function',
      'undefined',
      'undefined',
    ]);
  });

  it('gives 50 items a page and the rest by its cursor [CT-10]', async () => {
    const many = Array.from({ length: 120 }, (_, index) => ({ ...events.items[5], id: `e${index}` }));
    const memory = memoryBackend({ events: many, environment });
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const { value } = await memory.events({ ...(cursor && { cursor }) }, call());
      seen.push(...value.items.map(({ id }) => id));
      cursor = value.next;
    } while (cursor);
    expect(seen).to.deep.equal(many.map(({ id }) => id));
    expect((await failure(memory.events({ cursor: 'x' }, call()))).problem).to.equal('cursor-invalid');
  });
});
