import { expect } from 'chai';
// Before the first test: zod leaves its settings among the names of a page, and is fetched late otherwise.
import '../../../src/contract/problem.ts';
import { createBackend, typeOf } from '../../../src/backend/create-backend.ts';
import { fakeWorld } from '../../../src/conformance/fake-environment.ts';

const failure = (work: Promise<unknown>) =>
  work.then(
    () => expect.fail('no error'),
    (error) => error,
  );

describe('the kind of a source by its address [BE-29]', () => {
  const table: [address: string, type: string][] = [
    ['webcal://a.example/x', 'icalendar'],
    ['WEBCAL://a.example/x', 'icalendar'],
    ['https://a.example/x.ics', 'icalendar'],
    ['https://a.example/x.ICS?token=1', 'icalendar'],
    ['https://calendar.example/ical/x/basic', 'icalendar'],
    ['https://outlook.office365.com/owa/calendar/1/calendar', 'icalendar'],
    ['https://a.example/data/events.json', 'static'],
    ['https://a.example/data/config.json?v=2', 'static'],
    ['https://a.example/api', 'rest'],
    ['https://a.example/api/?file=x.json', 'rest'],
    ['https://a.example/', 'rest'],
  ];
  for (const [address, type] of table) it(`is ${type} for ${address}`, () => expect(typeOf(address)).to.equal(type));
});

describe('making a backend [BE-2]', () => {
  it('follows the type that is named before the address', async () => {
    const { environment, settle } = fakeWorld(() => Response.json([]));
    const backend = await settle(createBackend({ source: 'https://a.example/liste', type: 'static' }, environment));
    expect(backend.type).to.equal('static');
  });

  it('asks config before anything else and once [CT-7]', async () => {
    const config = {
      contract: 'samspil/1',
      release: '1.0',
      profile: 'rest',
      name: 'Sundby',
      languages: ['da'],
      timeZone: 'Europe/Copenhagen',
      features: ['cases', 'teleportation'],
      helpContact: { email: 'a@b.example' },
    };
    const { environment, seen, settle } = fakeWorld(({ url }) =>
      Response.json(url.endsWith('/config') ? config : { items: [], next: null, asOf: '2026-11-24T14:05:00Z' }),
    );
    const open = () => createBackend({ source: 'https://a.example/api' }, environment);
    const [backend] = await settle(Promise.all([open(), open(), open()]));
    const call = { signal: new AbortController().signal };
    expect((await backend?.describe(call))?.features).to.deep.equal(['cases']);
    await settle(backend?.cases?.({ q: 'have', tag: ['unge', 'kultur'] }, call) as Promise<unknown>);
    // No filter is announced, so none is sent: the page applies them itself (CT-13).
    expect(seen.map(({ url }) => url)).to.deep.equal(['https://a.example/api/config', 'https://a.example/api/cases']);
  });

  const unusable: [what: string, answer: () => Response][] = [
    ['nothing at config', () => new Response('', { status: 404 })],
    ['a web page', () => new Response('<!doctype html>', { headers: { 'Content-Type': 'text/html' } })],
    ['another contract', () => Response.json({ contract: 'samspil/2' })],
    ['other JSON', () => Response.json([1])],
  ];
  for (const [what, answer] of unusable) {
    it(`cannot use a backend with ${what} [BE-32]`, async () => {
      const { environment, settle } = fakeWorld(answer);
      const error = await failure(settle(createBackend({ source: 'https://a.example/api' }, environment)));
      expect(error.kind).to.equal('unsupported');
    });
  }

  it('knows no other kinds yet, and no address that is none', async () => {
    expect((await failure(createBackend({ source: 'https://a.example/', type: 'gopher' }))).kind).to.equal(
      'unsupported',
    );
    expect((await failure(createBackend({ source: 'https://[', type: 'rest' }))).kind).to.equal('unsupported');
  });
});
