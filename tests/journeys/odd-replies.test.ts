import { expect } from 'chai';
import { signUps } from '../../demo/server/schema.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import { usePage } from '../helpers/node-page.ts';
import { NodeVolunteer } from '../helpers/node-volunteer.ts';
import { useServedBackend } from '../helpers/served-backend.ts';
import { roomy } from '../helpers/sign-up-requests.ts';

/** What comes in the place of the server's answer to a sign-up; `through` lets it through, `lost` takes its answer away. */
type Step = 'through' | 'lost' | Response;

const problem = (status: number, name: string, members: object, headers: HeadersInit = {}) =>
  new Response(JSON.stringify({ type: `urn:samspil:problem:${name}`, title: name, status, ...members }), {
    status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
const html = () => new Response('<!doctype html><title>Log på</title>', { headers: { 'Content-Type': 'text/html' } });
const bare = (status: number) => new Response('', { status });
const busy = () => problem(503, 'busy', { retryAfterSeconds: 2 });

/** What a network does to a sign-up, what the screen says at the end, and after how many waits of how many milliseconds. */
const table: readonly [name: string, steps: () => Step[], phase: string, waits: number[], tries: number][] = [
  ['an answer that is lost, and then one', () => ['lost', 'through'], 'done', [1_000], 2],
  ['four lost answers', () => ['lost', 'lost', 'lost', 'lost'], 'unknown', [1_000, 2_000, 4_000], 4],
  ['a page of HTML with 200', () => [html()], 'unknown', [], 1],
  ['a body of another shape with 200', () => [Response.json({ hello: 1 })], 'unknown', [], 1],
  ['503 with a hint, then an answer', () => [busy(), 'through'], 'done', [2_000], 2],
  ['503 with a longer hint', () => [problem(503, 'busy', { retryAfterSeconds: 9 }), 'through'], 'done', [9_000], 2],
  ['four times 408', () => [408, 408, 408, 408].map(bare), 'unknown', [1_000, 2_000, 4_000], 4],
  [
    'an answer that is lost, then three gateways',
    () => ['lost', ...[404, 403, 404].map(bare)],
    'unknown',
    [1_000, 2_000, 4_000],
    4,
  ],
  ['408, then an answer', () => [bare(408), 'through'], 'done', [1_000], 2],
  ['425, then an answer', () => [bare(425), 'through'], 'done', [1_000], 2],
  [
    '429 with its hint in the body only',
    () => [problem(429, 'rate-limited', { retryAfterSeconds: 7 })],
    'limited',
    [],
    1,
  ],
  [
    '429 with its hint in the header',
    () => [problem(429, 'rate-limited', {}, { 'Retry-After': '7' })],
    'limited',
    [],
    1,
  ],
  [
    'somebody who is still at it, then an answer',
    () => [problem(409, 'idempotency-in-progress', { retryAfterSeconds: 1 }), 'through'],
    'done',
    [1_000],
    2,
  ],
];

/** What ends in doubt at once where a write may not be repeated, and how many rows there are then. */
const unrepeatable: readonly [name: string, step: () => Step, rows: number][] = [
  ['an answer that is lost', () => 'lost', 1],
  ['a page of HTML with 200', html, 0],
  ['503 with a hint', busy, 0],
  ['408', () => bare(408), 0],
];

describe('an odd reply to a sign-up [SU-61] [CT-38] [CT-39] [CT-40]', () => {
  usePage();
  const served = useServedBackend({ now: () => new Date(), content: roomy });
  let number = 0;

  /** A person who sends over this network; other requests go well, and the source says whether a write may be repeated. */
  async function send(steps: Step[], canRepeat = true) {
    const left = [...steps];
    const keys: string[] = [];
    const waits: number[] = [];
    const environment = environmentWith({
      isOnline: () => true,
      random: () => 0,
      // The time a try may take never runs out here; the waits between tries are written down.
      wait: async (milliseconds) => {
        if (milliseconds >= 10_000) return await new Promise(() => undefined);
        waits.push(milliseconds);
      },
      fetch: async (input, init = {}) => {
        if (init.method !== 'POST') {
          const reply = await fetch(input, init);
          if (canRepeat || !String(input).endsWith('/config')) return reply;
          return Response.json({ ...(await reply.json()), idempotency: undefined });
        }
        keys.push(String(new Headers(init.headers).get('Idempotency-Key')));
        const step = left.shift() ?? 'through';
        if (step instanceof Response) return step;
        const response = await fetch(input, init);
        if (step === 'through') return response;
        throw new TypeError('Failed to fetch');
      },
    });
    const backend = await restBackend({ source: `http://127.0.0.1:${served.port}/api/` }, environment);
    const person = await NodeVolunteer.at(backend, 'opgaveudvalg-medlem');
    number += 1;
    person.fillIn({
      '#/contact/name': `Jens ${number}`,
      '#/contact/phone': `+45320000${String(number).padStart(2, '0')}`,
      '#/contact/email': `jens${number}@example.org`,
      '#/ageFrom': '18',
      '#/answers/nytSyn': 'Naboer',
    });
    waits.length = 0;
    const typed = JSON.stringify(person.form.typed);
    await Promise.all([person.form.submit(), person.form.submit()]);
    void person.form.submit();
    await person.untilSettled();
    expect(JSON.stringify(person.form.typed), 'what was typed').to.equal(typed);
    expect(person.words).not.to.match(/mislyk|fejlede/i);
    return { person, keys, waits };
  }

  async function rowsOfNewest(): Promise<number> {
    const rows = await served.backend.database.sql.select().from(signUps);
    return rows.filter(({ request }) => JSON.stringify(request).includes(`jens${number}@`)).length;
  }

  for (const [name, steps, phase, waits, tries] of table) {
    it(`ends in ${phase}, with the same key in every try: ${name}`, async () => {
      const { person, keys, waits: waited } = await send(steps());
      expect(person.phase).to.equal(phase);
      expect(waited).to.deep.equal(waits);
      expect(keys).to.deep.equal(Array.from({ length: tries }, () => keys[0]));
      if (phase === 'unknown') person.form.dispatch({ type: 'RETRY' });
      await person.untilSettled();
      expect(await rowsOfNewest()).to.equal(phase === 'limited' ? 0 : 1);
      expect(new Set(keys).size).to.equal(1);
      person.leave();
    });
  }

  for (const [name, step, rows] of unrepeatable) {
    it(`is asked for once where the source cannot repeat, with whom to turn to: ${name}`, async () => {
      const { person, keys } = await send([step()], false);
      expect([person.phase, keys.length, await rowsOfNewest()]).to.deep.equal(['unknown', 1, rows]);
      expect(person.words).to.contain('før du prøver igen').and.not.to.contain('Tryk Prøv igen');
      person.form.dispatch({ type: 'RETRY' });
      await person.untilSettled();
      expect([person.phase, keys.length]).to.deep.equal(['unknown', 1]);
      person.leave();
    });
  }
});
