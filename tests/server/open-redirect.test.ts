import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as ask } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type RunningServer, startServer } from '../../demo/server/start-server.ts';
import { postForm } from '../helpers/plain-form.ts';
import { base, emptyPglite, fixedNow, pglite, useBackend } from '../helpers/server-databases.ts';
import { roomy } from '../helpers/sign-up-requests.ts';

/** Addresses that lead elsewhere, in ways that a look at their beginning does not see (V2). */
const addresses = [
  'https://unsafe.example/',
  'HTTPS://unsafe.example',
  ' https://unsafe.example',
  'https:unsafe.example',
  'https:\\\\unsafe.example',
  'https://sundby.example@unsafe.example/',
  '//unsafe.example/',
  '///unsafe.example/',
  '/\\unsafe.example/',
  '\\\\unsafe.example/',
  '/\t/unsafe.example/',
  '/%2f/unsafe.example',
  '/..//unsafe.example/',
  '..//unsafe.example/',
  './/unsafe.example/',
  '%2f%2funsafe.example',
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  'da\r\nLocation: https://unsafe.example/',
  'https://unsafe。example/',
  'https://2130706433/',
  'https://[::1]/',
  `https://${'a.'.repeat(5000)}example/`,
];

const form = 'forms/opportunities/faellesspisning';

describe('whoever is sent on stays on the server [QA-87]', () => {
  const backend = useBackend(pglite, { content: roomy });
  const fieldsOf = async (changes: Record<string, string>) => {
    const page = await (await backend.call(form)).text();
    const hidden = [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g)];
    const fields = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const startedAt = String(Number(fields.startedAt) - 60_000);
    const email = `kanarie${crypto.randomUUID()}@fuglesang.example`;
    const person = { name: 'Kanarie Fuglesang', email, phone: '34 56 78 91', slot: 'fs-2026-12-15' };
    return new URLSearchParams({ ...fields, startedAt, ...person, ...changes });
  };

  for (const unsafe of addresses) {
    it(`from a form with ${JSON.stringify(unsafe.slice(0, 60))} where an address could be`, async () => {
      const language = `${form}?${new URLSearchParams({ lang: unsafe, next: unsafe, return: unsafe })}`;
      const sent = await postForm(backend, { address: language, body: await fieldsOf({}) });
      expect(sent.status).to.equal(303);
      const location = sent.headers.get('location') ?? '';
      // As the browser reads it, from whatever page of whatever host the form stands on.
      for (const page of [
        new URL(language, base).href,
        'https://sundby.example/api/forms/opportunities/faellesspisning',
      ])
        expect(new URL(location, page).href).to.match(
          new RegExp(`^${new URL(`${form.split('/').at(-1)}/receipts/`, page).href}[0-9a-f-]{36}\\?lang=`),
        );
      const elsewhere = Object.fromEntries(['next', 'return'].map((name) => [name, unsafe]));
      const also = await postForm(backend, { address: form, body: await fieldsOf(elsewhere) });
      expect(also.headers.get('location')).to.match(/^\.\/faellesspisning\/receipts\/[0-9a-f-]{36}$/);
      const named = await postForm(backend, { address: form, body: await fieldsOf({ clientRef: unsafe }) });
      expect([named.status < 500, named.headers.get('location')]).to.deep.equal([true, null]);
    });
  }

  describe('from a folder to its page', () => {
    let server: RunningServer;
    let folder: string;
    before(async () => {
      folder = await mkdtemp(join(tmpdir(), 'samspil-files-'));
      await mkdir(join(folder, 'unsafe.example/under'), { recursive: true });
      for (const path of ['unsafe.example', 'unsafe.example/under'])
        await writeFile(join(folder, path, 'index.html'), '<h1>Sundby</h1>');
      server = await startServer({ ...(await emptyPglite()), now: () => fixedNow, staticFolders: { '/': folder } });
    });
    after(async () => {
      await server.close();
      await rm(folder, { recursive: true, force: true });
    });
    /** The path goes out as it stands: `fetch` would tidy it. */
    const locationOf = (path: string) =>
      new Promise<string | undefined>((resolve, reject) => {
        const { hostname, port } = new URL(server.url);
        const asked = ask({ hostname, port, path, agent: false }, (reply) => {
          reply.resume();
          resolve(reply.headers.location);
        });
        asked.on('error', reject);
        asked.end();
      });

    it('also where its name is that of another host', async () => {
      expect(await locationOf('/unsafe.example')).to.equal('/unsafe.example/');
      const paths = ['//unsafe.example', '///unsafe.example', '/\\unsafe.example', '//unsafe.example/under'];
      for (const path of [...paths, '/.//unsafe.example', '/x/..//unsafe.example', '/%2funsafe.example']) {
        const location = (await locationOf(path)) ?? '/';
        expect(new URL(location, server.url).origin, `${path} to ${location}`).to.equal(new URL(server.url).origin);
      }
    });
  });
});
