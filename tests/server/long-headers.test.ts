import { connect } from 'node:net';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../demo/server/start-server.ts';
import { base, emptyPglite, fixedNow, pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy } from '../helpers/sign-up-requests.ts';

const spaces = ' '.repeat(100_000);
/** Every header that the backend reads, with what it looks like when it is right. */
const headers: Record<string, string> = {
  accept: 'text/html',
  authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaa',
  'content-encoding': 'identity',
  'content-type': 'application/json',
  'idempotency-key': '"3f2c9f0e-7d0b-4c53-9b0a-2a2f6f5f8f11"',
  'if-match': '"1"',
  'if-none-match': '"a"',
  origin: new URL(base).origin,
  'x-forwarded-for': '10.0.0.1',
};
const calls: [method: string, path: string][] = [
  ['GET', 'opportunities?limit=1'],
  ['POST', 'opportunities/faellesspisning/sign-ups'],
  ['PATCH', 'manage/sign-up'],
  ['POST', 'manage/sessions'],
];

// Time is not looked at: what grew with the square of such a header would keep the test until it is ended.
describe('a hundred thousand blanks in a header [QA-83]', () => {
  const backend = useBackend(pglite, { content: roomy, trustedProxies: [''] });

  for (const [name, value] of Object.entries(headers)) {
    it(`are answered in ${name}: before, within and behind what it says`, async () => {
      for (const filled of [
        `x${spaces}${value}`,
        `${value.slice(0, 6)}${spaces}${value.slice(6)}`,
        `${value}${spaces}x`,
      ])
        for (const [method, path] of calls) {
          const body = method === 'GET' ? {} : { body: JSON.stringify(cookRequest()) };
          const known = { 'content-type': 'application/json', 'idempotency-key': `"${crypto.randomUUID()}"` };
          const reply = await backend.call(path, { method, headers: { ...known, [name]: filled }, ...body });
          expect(reply.status, `${method} ${path}`).to.be.within(200, 499);
        }
    });
  }

  describe('of a real request', () => {
    let server: RunningServer;
    before(async () => {
      server = await startServer({ ...(await emptyPglite()), now: () => fixedNow });
    });
    after(() => server.close());

    it('are refused before anybody reads them', async () => {
      const { hostname, port } = new URL(server.url);
      const socket = connect(Number(port), hostname);
      let told = '';
      const isOver = new Promise((closed) => socket.once('close', closed));
      socket.on('data', (data) => {
        told += data;
      });
      // The server closes while it is still being written to.
      socket.on('error', () => undefined);
      socket.write(
        `GET /api/cases HTTP/1.1\r\nHost: ${hostname}\r\nIf-None-Match: a${spaces}b\r\nConnection: close\r\n\r\n`,
      );
      await isOver;
      // What was not read any more can make the system throw the reply away.
      expect(told).to.match(/^(?:HTTP\/1\.1 431 |$)/);
      expect((await fetch(new URL('api/cases', server.url))).status).to.equal(200);
    });
  });
});
