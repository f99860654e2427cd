import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps } from '../../demo/server/schema.ts';
import { idempotencyKeys } from '../../demo/server/schema-keys.ts';
import { bodyHash, forgetOldKeys } from '../../demo/server/sign-up/write-once.ts';
import type { Attempt } from '../../src/contract/attempt.ts';
import type { SignUpReply } from '../../src/contract/sign-up.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy, send } from '../helpers/sign-up-requests.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

onEachDatabase('a write that is repeated', (kind) => {
  const backend = useBackend(kind, { content: roomy });
  const rowsOf = (reply: SignUpReply) => backend.database.sql.select().from(signUps).where(eq(signUps.id, reply.id));
  const countRows = async () => (await backend.database.sql.select().from(signUps)).length;

  it('is done once and answered alike, byte for byte [CT-35] [QA-76]', async () => {
    const request = cookRequest();
    const first = await send(backend, request);
    const body = await first.text();
    expect(first.headers.get('idempotency-replayed')).to.equal(null);
    const before = await countRows();
    for (let again = 0; again < 3; again += 1) {
      const repeated = await send(backend, { ...request, elapsedSeconds: again + 0.5, website: 'filled in' });
      expect(repeated.status).to.equal(first.status);
      expect(await repeated.text()).to.equal(body);
      expect(repeated.headers.get('idempotency-replayed')).to.equal('true');
    }
    expect(await countRows()).to.equal(before);
    expect(await rowsOf(JSON.parse(body) as SignUpReply)).to.have.length(1);
  });

  it('keeps the status of a decision that comes later', async () => {
    const answers = { opgave: 'foelge' };
    const contact = { name: 'Jens Ø', phone: '+4521436587', postcode: '4000' };
    const request = cookRequest({
      targetVersion: '3',
      questionsVersion: '2',
      slotIds: ['hn-2026-12-15'],
      contact,
      answers,
      ageFrom: 18,
    });
    const path = 'opportunities/hent-nabo/sign-ups';
    expect([
      (await send(backend, request, { path })).status,
      (await send(backend, request, { path })).status,
    ]).to.deep.equal([202, 202]);
  });

  it('ten times at the same moment is one sign-up, ten equal answers or a word to wait [CT-35]', async () => {
    const before = await countRows();
    const request = cookRequest();
    const answers = await Promise.all(Array.from({ length: 10 }, () => send(backend, request)));
    const bodies = new Set<string>();
    let fresh = 0;
    for (const answer of answers) {
      if (answer.status === 409) {
        expect(await expectProblem(answer, 'idempotency-in-progress')).to.include({ retryAfterSeconds: 1 });
        expect(answer.headers.get('retry-after')).to.equal('1');
        continue;
      }
      expect(answer.status).to.equal(201);
      if (answer.headers.get('idempotency-replayed') === null) fresh += 1;
      bodies.add(await answer.text());
    }
    expect(bodies.size).to.equal(1);
    expect(fresh).to.equal(1);
    expect(await countRows()).to.equal(before + 1);
  });

  it('with another body is refused and changes nothing [CT-35]', async () => {
    const request = cookRequest();
    await send(backend, request);
    const before = await countRows();
    const other = { ...request, contact: { name: 'Someone Else', email: 'else@example.org' } };
    await expectProblem(await send(backend, other), 'idempotency-key-reused');
    await expectProblem(await send(backend, { ...request, nonsense: true }), 'idempotency-key-reused');
    expect(await countRows()).to.equal(before);
  });

  it('at another address is a request of its own [QA-77]', async () => {
    const request = cookRequest();
    await send(backend, request);
    const elsewhere = await send(backend, request, { path: 'opportunities/mtb-spor/sign-ups' });
    await expectProblem(elsewhere, 'opportunity-changed');
    const missing = await send(backend, request, { path: 'opportunities/nothing/sign-ups' });
    await expectProblem(missing, 'not-found');
  });

  it('after a refusal runs as new: nothing was stored [CT-35]', async () => {
    const request = cookRequest({ noticeVersion: 'old' });
    await expectProblem(await send(backend, request), 'validation');
    expect(
      await backend.database.sql.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, request.clientRef)),
    ).to.have.length(0);
    const right = await send(backend, { ...request, noticeVersion: '2026-11-01' });
    expect(right.status).to.equal(201);
    expect(right.headers.get('idempotency-replayed')).to.equal(null);
  });

  it('meets no newer "full" or "closed" [CT-36]', async () => {
    const request = cookRequest({ slotIds: ['fs-2026-12-08'] });
    const first = await send(backend, request);
    expect(first.status).to.equal(201);
    await expectProblem(await send(backend, cookRequest({ slotIds: ['fs-2026-12-08'] })), 'capacity-full');
    backend.setNow(new Date('2026-12-09T10:00:00+01:00'));
    const again = await send(backend, request);
    expect(await again.text()).to.equal(await first.text());
    backend.setNow(fixedNow);
  });

  it('may carry its key in the body alone, and in capital letters, but not in the header alone [CT-34]', async () => {
    const request = cookRequest();
    expect((await send(backend, request, { headers: {} })).status).to.equal(201);
    const capital = { 'idempotency-key': `"${request.clientRef.toUpperCase()}"` };
    const again = await send(backend, request, { headers: capital });
    expect(again.headers.get('idempotency-replayed')).to.equal('true');
    const { clientRef, ...rest } = cookRequest();
    const headers = { 'idempotency-key': `"${clientRef}"` };
    const refused = await expectProblem(await send(backend, rest, { headers }), 'validation');
    expect(refused.errors).to.deep.equal([{ pointer: '#/clientRef', code: 'required' }]);
    await expectProblem(await send(backend, rest, { headers: {} }), 'idempotency-key-missing');
  });

  describe('the outcome of an attempt [CT-37]', () => {
    it('is told by its reference, with the stored reply and nothing personal [CT-36]', async () => {
      const contact = { name: 'Kanariefugl Hansen', email: 'kanariefugl@example.org' };
      const request = cookRequest({ contact });
      const reply = (await (await send(backend, request)).json()) as SignUpReply;
      const { status, body, headers } = await backend.json<Attempt>(`attempts/${request.clientRef}`);
      expect(status).to.equal(200);
      await expectShape('Attempt', body);
      expect(body).to.deep.equal({ status: 'done', kind: 'signUp', reply });
      expect(headers.get('cache-control')).to.equal('no-store');
      const stored = await backend.database.sql.select().from(idempotencyKeys);
      expect(JSON.stringify(stored)).to.not.match(/kanariefugl/i);
    });

    it('of any unknown reference is the same 404', async () => {
      const bodies = new Set<string>();
      for (const reference of [crypto.randomUUID(), crypto.randomUUID(), 'x', '00000000-0000-4000-8000-000000000000']) {
        const answer = await backend.call(`attempts/${reference}`);
        bodies.add(await answer.clone().text());
        await expectProblem(answer, 'not-found');
      }
      expect(bodies.size).to.equal(1);
    });
  });

  it('is forgotten after its time, not before [CT-36]', async () => {
    const request = cookRequest();
    await send(backend, request);
    const isThere = async () => (await backend.call(`attempts/${request.clientRef}`)).status === 200;
    await forgetOldKeys(backend.database.sql, new Date(fixedNow.getTime() + 72 * 3_600_000));
    expect(await isThere()).to.equal(true);
    await forgetOldKeys(backend.database.sql, new Date(fixedNow.getTime() + 72 * 3_600_000 + 1));
    expect(await isThere()).to.equal(false);
  });

  if (kind.kind === 'postgresql') {
    it('waits for a first one that is still running, then tells to come again [CT-35] [SU-77]', async () => {
      const request = cookRequest();
      const scope = 'POST /api/opportunities/faellesspisning/sign-ups';
      const release = Promise.withResolvers<void>();
      const isHeld = Promise.withResolvers<void>();
      const row = {
        scope,
        key: request.clientRef,
        bodyHash: bodyHash({ ...request }),
        kind: 'signUp',
        createdAt: fixedNow,
      };
      const first = backend.database.sql
        .transaction(async (transaction) => {
          await transaction.insert(idempotencyKeys).values(row);
          isHeld.resolve();
          await release.promise;
          throw new Error('lost');
        })
        .catch(() => undefined);
      try {
        await isHeld.promise;
        const startedAt = performance.now();
        await expectProblem(await send(backend, request), 'idempotency-in-progress');
        expect(performance.now() - startedAt).to.be.at.least(1900);
        const waiting = send(backend, request);
        setTimeout(release.resolve, 200);
        expect((await waiting).status).to.equal(201);
      } finally {
        release.resolve();
        await first;
      }
    });
  }
});
