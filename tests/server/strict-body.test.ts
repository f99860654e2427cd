import { expect } from 'chai';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

describe('a body at the door [CT-28] [CT-29] [QA-82]', () => {
  const backend = useBackend(pglite, { content: roomy });
  const post = (body: BodyInit, type = 'application/json', headers: Record<string, string> = {}) =>
    backend.call('opportunities/faellesspisning/sign-ups', {
      method: 'POST',
      headers: { 'content-type': type, ...headers },
      body,
    });
  const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

  for (const [title, body] of [
    ['broken JSON', '{"a":'],
    ['an empty body', ''],
    ['a list', '[]'],
    ['a number', '7'],
    ['null', 'null'],
    ['an own __proto__', '{"clientRef":"x","__proto__":{"polluted":true}}'],
    ['a constructor further in', '{"contact":{"constructor":{"prototype":{"polluted":true}}}}'],
    ['eleven levels', nested(11)],
    ['ten thousand levels', '['.repeat(10_000)],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x7d])],
  ] as [string, BodyInit][]) {
    it(`refuses ${title} as malformed`, async () => {
      await expectProblem(await post(body), 'malformed');
    });
  }

  it('reads a byte-order mark away', async () => {
    const request = JSON.stringify(cookRequest());
    expect((await post(`\ufeff${request}`)).status).to.equal(201);
  });

  it('takes 32 kB and refuses one byte more before reading it [CT-28]', async () => {
    const fill = (size: number) => {
      const request = { ...cookRequest(), website: '' };
      const rest = size - Buffer.byteLength(JSON.stringify(request));
      return JSON.stringify({ ...request, website: 'x'.repeat(rest) });
    };
    const full = fill(32 * 1024);
    expect(Buffer.byteLength(full)).to.equal(32_768);
    await expectProblem(await post(full), 'validation');
    const problem = await expectProblem(await post(`${full} `), 'too-large');
    expect(problem.maximumBytes).to.equal(32_768);
    const length = { 'content-length': '99999999' };
    await expectProblem(await post('{}', 'application/json', length), 'too-large');
  });

  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/json5',
    '',
  ]) {
    it(`refuses the media type "${type}" [CT-5] [QA-73]`, async () => {
      await expectProblem(await post(JSON.stringify(cookRequest()), type), 'unsupported-media-type');
    });
  }

  it('takes JSON with a charset, and no compressed body', async () => {
    expect((await post(JSON.stringify(cookRequest()), 'Application/JSON; charset=utf-8')).status).to.equal(201);
    const packed = await post(JSON.stringify(cookRequest()), 'application/json', { 'content-encoding': 'gzip' });
    await expectProblem(packed, 'unsupported-media-type');
  });
});
