// Many people behind one address, as in a library or a town hall, and a machine that does as if (CT-44).
import { expect } from 'chai';
import { RateLimit } from '../../demo/server/rate-limit.ts';
import { demoProof, proofConfig } from '../helpers/proofs.ts';
import { pglite, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const nameless = () => cookRequest({ contact: { name: '', email: 'a@example.org' } });

describe('the limit of sign-ups from one address [CT-44]', () => {
  const backend = useBackend(pglite, { content: roomy, limits: {} });

  it('counts what is made: not mistakes, not the same request again', async () => {
    for (let turn = 0; turn < 15; turn += 1) await expectProblem(await send(backend, nameless()), 'validation');
    const first = cookRequest();
    for (let turn = 0; turn < 15; turn += 1) expect((await send(backend, first)).status).to.equal(201);
    const statuses = [];
    for (let turn = 0; turn < 10; turn += 1) statuses.push((await send(backend, cookRequest())).status);
    expect(statuses).to.deep.equal([...Array(9).fill(201), 429]);
  });
});

describe('the limit of sign-ups that come at once [CT-44]', () => {
  const backend = useBackend(pglite, { content: roomy, limits: {} });

  it('lets no more through than one after the other', async () => {
    const replies = await Promise.all(Array.from({ length: 20 }, () => send(backend, cookRequest())));
    const statuses = replies.map(({ status }) => status).sort();
    expect(statuses).to.deep.equal([...Array(10).fill(201), ...Array(10).fill(429)]);
  });
});

describe('the limit of tries from one address [CT-44]', () => {
  const backend = useBackend(pglite, { content: roomy, limits: { tries: { calls: 12, seconds: 600 } } });

  it('stops a flood of what is refused, before it is read', async () => {
    for (let turn = 0; turn < 12; turn += 1) await expectProblem(await send(backend, nameless()), 'validation');
    const problem = await expectProblem(await send(backend, nameless()), 'rate-limited');
    expect(problem.retryAfterSeconds).to.equal(600);
    const path = 'opportunities/faellesspisning/sign-ups';
    await expectProblem(await backend.call(path, { method: 'POST', body: 'x' }), 'rate-limited');
  });

  it('is told on a page by the form without JavaScript, with what was typed [SU-83]', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded', origin: 'http://127.0.0.1:1' };
    const body = new URLSearchParams({ name: 'Uden Script', slot: 'fs-2026-12-15' }).toString();
    const sendForm = () => backend.call('forms/opportunities/faellesspisning', { method: 'POST', headers, body });
    for (let turn = 0; turn < 12; turn += 1) expect((await sendForm()).status).to.equal(422);
    const reply = await sendForm();
    const page = await reply.text();
    expect(reply.status).to.equal(429);
    expect(page).to.contain('value="Uden Script"').and.contain('Du kan sende igen om');
  });
});

describe('the limit of sign-ups where proof of work is configured [CT-44] [SU-66]', () => {
  const backend = useBackend(pglite, { content: roomy, config: proofConfig, limits: {} });

  it('asks for the proof and shuts nobody out who gives it', async () => {
    for (let turn = 0; turn < 8; turn += 1) await replyOf(await send(backend, cookRequest()), 201);
    for (let turn = 0; turn < 8; turn += 1) {
      const request = cookRequest();
      await expectProblem(await send(backend, request), 'challenge-required');
      const reply = await replyOf(await send(backend, { ...request, challenge: await demoProof(backend) }), 201);
      expect(reply.status).to.equal('confirmed');
    }
    await expectProblem(await send(backend, cookRequest({ challenge: 'unavailable' })), 'rate-limited');
  });
});

describe('a call that is taken back', () => {
  it('makes room for one, and for one only', () => {
    const limit = new RateLimit({ calls: 2, seconds: 60 });
    limit.note('a', 0);
    limit.note('a', 1000);
    limit.takeBack('a', 1000);
    limit.takeBack('a', 5000);
    limit.takeBack('b', 0);
    expect([limit.note('a', 2000), limit.note('a', 3000)]).to.deep.equal([0, 57]);
  });
});
