import { expect } from 'chai';
// What is fetched late is here before the first test.
import '../../../src/backend/http-failure.ts';
import '../../../src/backend/rest/rest-writing.ts';
import '../../../src/contract/problem.ts';
import type { Backend } from '../../../src/backend/backend.ts';
import { createBackend } from '../../../src/backend/create-backend.ts';
import { restBackend } from '../../../src/backend/rest/rest-backend.ts';
import { fakeWorld, type SeenRequest } from '../../../src/conformance/fake-environment.ts';

const config = {
  contract: 'samspil/1',
  release: '1.0',
  profile: 'rest',
  name: 'Sundby',
  languages: ['da'],
  timeZone: 'Europe/Copenhagen',
  features: ['cases', 'events', 'opportunities', 'sign-up', 'attempts'],
  helpContact: { email: 'a@b.example' },
  idempotency: { ttlSeconds: 86_400, hasHeader: true },
};
const list = { items: [], next: null, asOf: '2026-11-24T14:05:00Z' };
const call = () => ({ signal: new AbortController().signal });
const json = (value: unknown, init?: ResponseInit) => Response.json(value, init);

function worldOf(answer: (request: SeenRequest) => Response) {
  const world = fakeWorld(answer);
  const open = (source: string) => world.settle(createBackend({ source }, world.environment));
  return { ...world, open };
}
const restWorld = () =>
  worldOf(({ url, method }) =>
    method === 'GET'
      ? json(url.includes('/config') ? config : list)
      : json({ title: 'nej', status: 500 }, { status: 500 }),
  );

describe('the base of a backend [CT-4]', () => {
  for (const source of ['https://a.example/api', 'https://a.example/api/', 'https://a.example/api?key=1#x'])
    it(`is https://a.example/api/ for ${source}`, async () => {
      const { open, seen, settle } = restWorld();
      const backend = await open(source);
      await settle(backend.cases?.({}, call()) as Promise<unknown>);
      expect(seen.map(({ url }) => url)).to.deep.equal(['https://a.example/api/config', 'https://a.example/api/cases']);
    });
});

describe('a backend that has moved [CT-48]', () => {
  const moving = (movedTo: string, isAllowed = true) => {
    const world = fakeWorld(({ url }) => json(url.includes('/config') ? { ...config, movedTo } : list), {
      allows: (url) => isAllowed || url.startsWith('https://a.example/'),
    });
    return async (headers?: Record<string, string>) => {
      const source = 'https://a.example/api/';
      const backend = await world.settle(restBackend({ source, ...(headers && { headers }) }, world.environment));
      await world.settle(backend.cases?.({}, call()) as Promise<unknown>);
      return world.seen.map(({ url }) => url);
    };
  };

  it('is asked where it is now, when the page allows that host', async () => {
    expect(await moving('https://b.example/v2/')()).to.deep.equal([
      'https://a.example/api/config',
      'https://b.example/v2/config',
      'https://b.example/v2/cases',
    ]);
  });

  it('is asked where it was, when the page does not', async () => {
    expect(await moving('https://b.example/v2/', false)()).to.deep.equal([
      'https://a.example/api/config',
      'https://a.example/api/cases',
    ]);
  });

  it('is not followed by who brings a key for the old one', async () => {
    expect(await moving('https://b.example/v2/')({ Authorization: 'Bearer hemmelig' })).to.deep.equal([
      'https://a.example/api/config',
      'https://a.example/api/cases',
    ]);
  });

  it('is not followed in a circle', async () => {
    expect(await moving('https://a.example/other/')()).to.have.length(3);
  });
});

describe('what every request is like [CT-6]', () => {
  const safelisted = ['accept', 'accept-language', 'content-language'];

  it('has no cookie, no referrer and, while it reads, no header that asks a browser to ask first', async () => {
    const { open, seen, settle } = restWorld();
    const backend = await open('https://a.example/api');
    for (const read of ['cases', 'opportunities', 'events'] as const)
      await settle(backend[read]?.({ from: '2026-11-01', to: '2026-12-01' }, call()) as Promise<unknown>);
    expect(seen).to.have.length(4);
    for (const { init, headers } of seen) {
      expect(init).to.include({ method: 'GET', credentials: 'omit', referrerPolicy: 'no-referrer' });
      expect(Object.keys(headers).filter((name) => !safelisted.includes(name.toLowerCase()))).to.deep.equal([]);
    }
  });

  it('follows no redirect with what somebody has written', async () => {
    const { open, seen, settle } = restWorld();
    const backend: Backend = await open('https://a.example/api');
    const request = { clientRef: '8f14e45f-ceea-4d67-b1c5-3f1a2b3c4d5e' };
    const work = backend.signUp?.({ kind: 'opportunity', id: 'a' }, request as never, { ...call(), ...request });
    await settle(Promise.allSettled([work]));
    const writes = seen.filter(({ method }) => method === 'POST');
    expect(writes).to.not.be.empty;
    for (const { init } of writes)
      expect(init).to.include({ credentials: 'omit', referrerPolicy: 'no-referrer', redirect: 'error' });
  });
});

describe('plain files [CT-51] [CT-52]', () => {
  const event = { id: 'a', title: 'Kor', startsAt: '2026-12-01T17:00:00+01:00' };
  const folder: Record<string, unknown> = {
    'config.json': { ...config, profile: 'static', features: ['events', 'cases'] },
    'events.json': [event, { ...event, id: 'b', isPartial: true }],
    'events/b.json': { ...event, id: 'b', description: 'Alt om koret' },
  };
  const files = (headers: HeadersInit = {}, before = '') =>
    worldOf(({ url }) => {
      const body = folder[url.replace('https://a.example/data/', '')];
      return body ? new Response(before + JSON.stringify(body), { headers }) : new Response('', { status: 404 });
    });

  it('are asked for by name and without a query, whatever is wanted of them', async () => {
    const { open, seen, settle } = files();
    const backend = await open('https://a.example/data/config.json');
    await settle(
      backend.events?.({ from: '2026-11-01', to: '2026-12-31', q: 'kor', limit: 5 }, call()) as Promise<unknown>,
    );
    await settle(backend.event?.('b', call()) as Promise<unknown>);
    expect(seen.map(({ url }) => url.replace('https://a.example/data/', ''))).to.deep.equal([
      'config.json',
      'events.json',
      'events/b.json',
    ]);
  });

  it('may be a bare list, which is as old as its file', async () => {
    const { open, settle } = files({ 'Last-Modified': 'Mon, 23 Nov 2026 10:00:00 GMT' });
    const backend = await open('https://a.example/data/config.json');
    const read = await settle(backend.events?.({ from: '2026-11-01', to: '2026-12-31' }, call()) as Promise<never>);
    const { value } = read as Awaited<ReturnType<Required<Backend>['events']>>;
    expect([value.items.length, value.next, Date.parse(value.asOf)]).to.deep.equal([
      2,
      null,
      Date.parse('2026-11-23T10:00:00Z'),
    ]);
  });

  for (const type of ['text/plain', 'application/octet-stream', 'application/json; charset=utf-8'])
    it(`may come as ${type}, with a byte order mark [CT-1]`, async () => {
      const { open, settle } = files({ 'Content-Type': type }, '\ufeff');
      const backend = await open('https://a.example/data/config.json');
      const read = await settle(backend.events?.({ from: '2026-11-01', to: '2026-12-31' }, call()) as Promise<never>);
      expect((read as Awaited<ReturnType<Required<Backend>['events']>>).value.items).to.have.length(2);
    });
});
