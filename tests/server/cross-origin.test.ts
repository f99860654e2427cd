import { expect } from 'chai';
import { mayWrite, readOrigins } from '../../demo/server/cross-origin.ts';
import { signUps } from '../../demo/server/schema.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const listed = 'https://www.sundby.example';
const exposed = 'ETag, Retry-After, Location, Idempotency-Replayed';
const strangers = [
  'https://www.sundby.example.evil.example',
  'https://evil.example/https://www.sundby.example',
  'https://evilwww.sundby.example',
  'https://sub.www.sundby.example',
  'https://sundby.example',
  'http://www.sundby.example',
  'https://www.sundby.example:8443',
  'https://WWW.sundby.example',
  'https://www.sundby.example/',
  'https://www.sundby.example,https://evil.example',
  'null',
  '*',
];
const routes = [
  'config',
  'opportunities',
  'opportunities/hent-nabo',
  'events',
  'cases',
  'nothing',
  'cases?limit=0',
  'opportunities/x',
];

describe('a list of origins [CT-42]', () => {
  it('holds whole origins only', () => {
    expect([...readOrigins([` ${listed} `, '', 'http://localhost:8080'])]).to.deep.equal([
      listed,
      'http://localhost:8080',
    ]);
    for (const odd of ['www.sundby.example', `${listed}/`, `${listed}/frivillig`, '*', 'null']) {
      expect(() => readOrigins([odd]), odd).to.throw('Not an origin');
    }
    expect(mayWrite(null, readOrigins([]))).to.equal(true);
  });
});

describe('requests from other sites', () => {
  const backend = useBackend(pglite, { allowedOrigins: [listed], content: roomy });

  for (const origin of [listed, ...strangers, undefined]) {
    const isListed = origin === listed;
    const headers: Record<string, string> = origin === undefined ? {} : { origin };

    it(`lets ${origin ?? 'a request without origin'} read what is public [CT-42] [QA-74]`, async () => {
      for (const route of routes) {
        const answer = await backend.call(route, { headers });
        expect(answer.headers.get('access-control-allow-origin'), route).to.equal('*');
        expect(answer.headers.get('access-control-expose-headers'), route).to.equal(exposed);
        expect(answer.headers.get('access-control-allow-credentials'), route).to.equal(null);
      }
    });

    it(`tells ${origin ?? 'a request without origin'} whether it may write [CT-42] [QA-73]`, async () => {
      const before = (await backend.database.sql.select().from(signUps)).length;
      const answer = await send(backend, cookRequest(), { headers });
      const allowed = answer.headers.get('access-control-allow-origin');
      expect(answer.headers.get('vary')).to.match(/\bOrigin\b/);
      expect(allowed).to.equal(isListed ? listed : null);
      if (origin !== undefined && !isListed) {
        await expectProblem(answer, 'origin-not-allowed');
        expect(answer.headers.get('access-control-expose-headers')).to.equal(null);
        expect(await backend.database.sql.select().from(signUps)).to.have.length(before);
        return;
      }
      expect(answer.status).to.equal(201);
      const refused = await send(backend, { ...cookRequest(), extra: 1 }, { headers });
      expect(refused.headers.get('access-control-allow-origin')).to.equal(isListed ? listed : null);
      await expectProblem(refused, 'validation');
    });

    it(`tells ${origin ?? 'a request without origin'} by preflight what it may send`, async () => {
      const asked = {
        ...headers,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      };
      const answer = await backend.call('opportunities/x/sign-ups', { method: 'OPTIONS', headers: asked });
      expect(answer.status).to.equal(204);
      expect(answer.headers.get('vary')).to.match(/\bOrigin\b/);
      expect(answer.headers.get('access-control-allow-origin')).to.equal(isListed ? listed : null);
      expect(answer.headers.get('access-control-allow-methods')).to.equal(isListed ? 'GET, POST, PATCH, DELETE' : null);
      expect(answer.headers.get('access-control-allow-headers')).to.equal(
        isListed ? 'Content-Type, Idempotency-Key, If-Match, Authorization' : null,
      );
      expect(answer.headers.get('access-control-max-age')).to.equal(isListed ? '7200' : null);
    });

    it(`shows ${origin ?? 'a request without origin'} the outcome of an attempt only if it is listed`, async () => {
      const answer = await backend.call(`attempts/${crypto.randomUUID()}`, { headers });
      expect(answer.headers.get('access-control-allow-origin')).to.equal(isListed ? listed : null);
      await expectProblem(answer, 'not-found');
    });
  }

  it('counts the backend’s own origin as listed', async () => {
    const answer = await send(backend, cookRequest(), { headers: { origin: 'http://127.0.0.1:1' } });
    expect(answer.status).to.equal(201);
  });
});
