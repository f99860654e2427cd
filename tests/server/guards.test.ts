import { expect } from 'chai';
import { logLine } from '../../demo/server/access-log.ts';
import { callerAddress, RateLimit } from '../../demo/server/rate-limit.ts';
import { handlers } from '../../demo/server/routes/handlers.ts';
import { type EndpointId, endpoints } from '../../src/contract/endpoints.ts';
import { problemStatus } from '../../src/contract/problem.ts';
import { everyFeature } from '../helpers/managed-sign-ups.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const servedPaths = new Map<string, Set<string>>();
for (const id of Object.keys(handlers) as EndpointId[]) {
  const { path, method } = endpoints[id];
  const filled = path.replace('{id}', 'hent-nabo').replace('{clientRef}', 'x');
  const methods = method === 'GET' ? ['GET', 'HEAD'] : [method];
  servedPaths.set(filled, new Set([...(servedPaths.get(filled) ?? []), ...methods, 'OPTIONS']));
}

describe('a rate limit [CT-44]', () => {
  it('lets so many calls through in its window and tells how long to wait', () => {
    const limit = new RateLimit({ calls: 3, seconds: 60 });
    const at = (seconds: number, caller = 'a') => limit.note(caller, seconds * 1000);
    expect([at(0), at(1), at(2), at(3), at(30.5), at(59.9)]).to.deep.equal([0, 0, 0, 57, 30, 1]);
    expect([at(60), at(60.5), at(61)]).to.deep.equal([0, 1, 0]);
    expect(at(3, 'b')).to.equal(0);
  });

  it('believes a forwarded address only from a proxy that was named [QA-84]', () => {
    const proxies = new Set(['10.0.0.1', '10.0.0.2']);
    expect(callerAddress('203.0.113.7', '198.51.100.1', proxies)).to.equal('203.0.113.7');
    expect(callerAddress('::ffff:10.0.0.1', '6.6.6.6, 198.51.100.1', proxies)).to.equal('198.51.100.1');
    expect(callerAddress('10.0.0.1', '198.51.100.1, 10.0.0.2', proxies)).to.equal('198.51.100.1');
    expect(callerAddress('10.0.0.1', null, proxies)).to.equal('10.0.0.1');
    expect(callerAddress('10.0.0.1', `${' '.repeat(100_000)}`, proxies)).to.equal('10.0.0.1');
  });
});

describe('a log line [CT-46] [QA-86]', () => {
  it('is one line of allowed members, whatever the method is called', () => {
    const line = logLine({
      at: new Date(0),
      method: 'GET\n\u001b[31m',
      route: 'cases',
      status: 200,
      milliseconds: 1.6,
    });
    expect(line).to.equal(
      '{"at":"1970-01-01T00:00:00.000Z","method":"OTHER","route":"cases","status":200,"milliseconds":2}',
    );
  });
});

describe('the guards of the reference backend', () => {
  describe('headers and methods', () => {
    const backend = useBackend(pglite, { content: roomy, config: everyFeature });

    it('stand on every reply, good or bad [CT-43]', async () => {
      const answers = [
        ...(await Promise.all(
          ['config', 'cases', 'cases/x', 'nothing', 'cases?limit=0'].map((path) => backend.call(path)),
        )),
        await backend.call('cases', { method: 'POST' }),
        await backend.call('cases', { method: 'OPTIONS' }),
        await send(backend, cookRequest()),
        await send(backend, { ...cookRequest(), extra: 1 }),
      ];
      for (const { headers } of answers) {
        expect(headers.get('x-content-type-options')).to.equal('nosniff');
        expect(headers.get('referrer-policy')).to.equal('no-referrer');
        expect(headers.get('content-security-policy')).to.equal("default-src 'none'; frame-ancestors 'none'");
        expect(headers.get('set-cookie')).to.equal(null);
        expect(headers.get('cache-control')).to.be.a('string');
      }
    });

    for (const [path, allowed] of servedPaths) {
      it(`answers other methods on ${path} with 405 and the methods it has [CT-8]`, async () => {
        for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'BREW'].filter((one) => !allowed.has(one))) {
          const answer = await backend.call(path, { method });
          expect(new Set(answer.headers.get('allow')?.split(', '))).to.deep.equal(allowed);
          await expectProblem(answer, 'method-not-allowed');
        }
      });
    }

    it('explain each problem on a page of its own [CT-31]', async () => {
      for (const name of Object.keys(problemStatus)) {
        const page = await backend.call(`problems/${name}`);
        expect(page.status).to.equal(200);
        expect(page.headers.get('content-type')).to.equal('text/html; charset=utf-8');
        expect(await page.text()).to.include(`<code>${name}</code>`);
      }
      await expectProblem(await backend.call('problems/constructor'), 'not-found');
    });

    it('write one line a request with nothing that a person sent [CT-46] [QA-86]', async () => {
      backend.lines.length = 0;
      const contact = { name: 'Kanariefugl', email: 'kanariefugl@example.org', phone: '+4521436587' };
      await send(backend, cookRequest({ contact }));
      await send(backend, { ...cookRequest({ contact }), kanariefugl: 1 });
      await backend.call('cases?q=kanariefugl');
      await backend.call('kanariefugl');
      await backend.call('cases/kanariefugl', { headers: { 'x-forwarded-for': 'kanariefugl' } });
      expect(backend.lines).to.have.length(5);
      for (const line of backend.lines) {
        expect(line).to.not.match(/kanariefugl|21436587|\n/i);
        expect(Object.keys(JSON.parse(line)).sort()).to.include.members([
          'at',
          'method',
          'milliseconds',
          'route',
          'status',
        ]);
      }
      expect(backend.lines.map((line) => JSON.parse(line).problem)).to.deep.equal([
        undefined,
        'validation',
        undefined,
        'not-found',
        'not-found',
      ]);
      expect(JSON.parse(backend.lines[0] ?? '').route).to.equal('opportunities/{id}/sign-ups');
    });
  });

  describe('limits [CT-44]', () => {
    const backend = useBackend(pglite, { content: roomy, limits: {} });

    it('stop the eleventh sign-up in ten minutes, kindly, whatever address it claims [QA-84]', async () => {
      const statuses: number[] = [];
      for (let turn = 0; turn < 11; turn += 1) {
        const headers = { 'x-forwarded-for': `198.51.100.${turn}` };
        const answer = await send(backend, cookRequest(), { headers });
        statuses.push(answer.status);
        if (turn < 10) continue;
        const problem = await expectProblem(answer, 'rate-limited');
        expect(problem.retryAfterSeconds).to.equal(600);
        expect(answer.headers.get('retry-after')).to.equal('600');
      }
      expect(statuses.slice(0, 10)).to.deep.equal(Array(10).fill(201));
      expect((await backend.call('opportunities')).status).to.equal(200);
    });

    it('stop the thirty-first question about an attempt in a minute', async () => {
      const ask = () => backend.call(`attempts/${crypto.randomUUID()}`);
      for (let turn = 0; turn < 30; turn += 1) expect((await ask()).status).to.equal(404);
      await expectProblem(await ask(), 'rate-limited');
    });
  });
});
