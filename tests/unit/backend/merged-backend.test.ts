import { expect } from 'chai';
// Before the first test: what is fetched late would let the fake time run on.
import '../../../src/backend/ask-again.ts';
import '../../../src/backend/http-failure.ts';
import '../../../src/backend/icalendar/icalendar-backend.ts';
import '../../../src/backend/merged/merge-addresses.ts';
import '../../../src/backend/reading/event-filter.ts';
import '../../../src/backend/static/event-files.ts';
import '../../../src/contract/calendar-event.ts';
import '../../../src/contract/problem.ts';
import type { Backend, Read } from '../../../src/backend/backend.ts';
import type { BackendError } from '../../../src/backend/backend-error.ts';
import { createBackend } from '../../../src/backend/create-backend.ts';
import { type FakeReply, fakeWorld } from '../../../src/conformance/fake-environment.ts';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { List } from '../../../src/contract/list.ts';

const feed = (...lines: string[]) =>
  new Response(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'X-WR-CALNAME:Nordby',
      'BEGIN:VEVENT',
      ...lines,
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n'),
    { headers: { 'Content-Type': 'text/calendar' } },
  );
const list = (...items: unknown[]) => Response.json(items);
const gardenDay = { id: 'have', uid: 'x@a', title: 'Havedag', startsAt: '2026-12-08T17:00:00+01:00' };

const addresses = {
  a: 'https://a.example/a.ics',
  b: 'https://b.example/b.json',
  c: 'https://c.example/c.json',
  d: 'https://d.example/d.json',
};

/** Four municipalities as in the specification's example: the last one never answers unless the test says so. */
const worldOf = (replies: Partial<Record<keyof typeof addresses, () => FakeReply>> = {}) => {
  const all: Record<keyof typeof addresses, () => FakeReply> = {
    a: () => feed('UID:x@a', 'SEQUENCE:0', 'DTSTART:20261208T160000Z', 'SUMMARY:Havedag'),
    b: () => list({ ...gardenDay, sequence: 1, status: 'cancelled' }, { id: 'bad', title: 'Uden tid' }),
    c: () => list({ id: 'y', title: 'HAVEDAG ', startsAt: '2026-12-08T16:00:00Z' }),
    d: () => 'never',
    ...replies,
  };
  return fakeWorld(({ url }) => all[Object.entries(addresses).find(([, address]) => address === url)?.[0] as 'a']());
};

const call = () => ({ signal: new AbortController().signal });
const titles = ({ value }: Read<List<CalendarEvent>>) =>
  value.items.map(({ id, title, status }) => [id, title, status]);
const codes = ({ skipped }: Read<unknown>) => skipped.map(({ code, id }) => `${code} ${id ?? ''}`.trim());
const ask = async (backend: Backend, given: object = call()) =>
  (await backend.events?.({}, given as never)) as Read<List<CalendarEvent>>;

describe('several sources as one [BE-70] [BE-71] [EC-42]', () => {
  const source = Object.values(addresses).join(' ');

  it('gives what the others have when one never answers and one holds a broken event, and names both', async () => {
    const { environment, settle } = worldOf();
    const backend = await settle(createBackend({ source }, environment));
    const read = await settle(ask(backend));
    expect(titles(read)).to.deep.equal([
      ['2~have', 'Havedag', 'cancelled'],
      ['3~y', 'HAVEDAG ', undefined],
    ]);
    expect(codes(read)).to.deep.equal(['no-start bad', 'source-late 4', 'look-alike 2~have']);
    const { parts, features } = await settle(backend.describe(call()));
    expect(features).to.deep.equal(['events']);
    expect(parts).to.deep.equal([
      { key: '1', label: 'Nordby' },
      { key: '2', label: 'b.example' },
      { key: '3', label: 'c.example' },
      { key: '4', label: 'd.example' },
    ]);
  });

  it('waits 3 s for the others once the first has answered, and tells what came later', async () => {
    let answer: (reply: Response) => void = () => {};
    const late = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const { environment, settle } = worldOf({ d: () => late as never });
    const backend = await settle(createBackend({ source }, environment));
    await settle(backend.describe(call()));
    const before = environment.now();
    const updates: Read<List<CalendarEvent>>[] = [];
    await settle(ask(backend, { ...call(), onUpdate: (read: never) => updates.push(read) }));
    expect(environment.now() - before).to.equal(3000);
    answer(list({ id: 'z', title: 'Sen', startsAt: '2026-12-09T16:00:00Z' }));
    while (updates.length === 0) await settle(new Promise((resolve) => setTimeout(resolve)));
    expect(updates.map((read) => read.value.items.map(({ id }) => id))).to.deep.equal([['2~have', '3~y', '4~z']]);
    expect(codes(updates[0] as Read<unknown>)).not.to.include('source-late 4');
  });

  it('keeps the last good copy of a source that fails, and says since when', async () => {
    let isDown = false;
    const { environment, settle } = worldOf({
      c: () =>
        isDown ? new Response('', { status: 404 }) : list({ id: 'y', title: 'Y', startsAt: '2026-12-08T16:00:00Z' }),
      d: () => list(),
    });
    const backend = await settle(createBackend({ source }, environment));
    await settle(ask(backend));
    isDown = true;
    const read = await settle(ask(backend, { ...call(), isFresh: true }));
    expect(read.value.items.map(({ id }) => id)).to.deep.equal(['2~have', '3~y']);
    const [issue] = read.skipped.filter(({ code }) => code === 'source-failed');
    expect(issue?.message).to.match(/^c\.example: not-found since 2026-11-24T13:1/);
  });

  it('fails with the error of the first when none answers', async () => {
    const { environment, settle } = worldOf({
      a: () => new Response('', { status: 404 }),
      b: () => 'fails',
      c: () => 'fails',
      d: () => 'fails',
    });
    const backend = await settle(createBackend({ source }, environment));
    const error: BackendError = await settle(
      ask(backend).then(
        () => expect.fail('no error'),
        (cause) => cause,
      ),
    );
    expect(error.kind).to.equal('not-found');
  });

  it('tells of a source that it has more than is asked for in one go [CT-11]', async () => {
    const many = Array.from({ length: 1050 }, (_, index) => ({ ...gardenDay, id: `e${index}`, uid: `e${index}@a` }));
    const { environment, settle } = worldOf({ b: () => list(...many), d: () => list() });
    const backend = await settle(createBackend({ source }, environment));
    const { value, skipped, isCut } = await settle(ask(backend));
    expect(value.items).to.have.length(1002);
    expect(isCut).to.equal(true);
    expect(skipped.filter(({ code }) => code === 'too-big')).to.deep.equal([
      { path: 'b.example', id: '2', code: 'too-big', message: '1000' },
    ]);
  });

  it('asks for one event where it comes from', async () => {
    const { environment, settle } = worldOf();
    const backend = await settle(createBackend({ source }, environment));
    const read = await settle(backend.event?.('3~y', call()) as Promise<Read<CalendarEvent>>);
    expect(read.value).to.include({ id: '3~y', title: 'HAVEDAG ' });
  });
});
