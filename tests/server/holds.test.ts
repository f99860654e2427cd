import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { slots } from '../../demo/server/schema.ts';
import type { SeedContent } from '../../demo/server/seed.ts';
import { BackendError } from '../../src/backend/backend-error.ts';
import { environmentWith } from '../../src/backend/environment.ts';
import { restBackend } from '../../src/backend/rest/rest-backend.ts';
import type { Hold } from '../../src/contract/hold.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { everyFeature, workAt } from '../helpers/managed-sign-ups.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, send } from '../helpers/sign-up-requests.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

const slotId = 'fs-2027-01-05';
const roomyTime = 'fs-2026-12-15';
const seconds = 300;
const source = 'http://127.0.0.1:4400/api/';

/** The demo content where places of one opportunity are held while a form is filled in. */
function holding(content: SeedContent): SeedContent {
  const opportunities = content.opportunities.map((item) => {
    if (item.id !== 'faellesspisning') return item;
    const { signUp } = item as unknown as Opportunity;
    return { ...item, signUp: { ...signUp, policy: { ...signUp.policy, hold: { seconds, extensions: 10 } } } };
  });
  return { ...content, opportunities } as SeedContent;
}

onEachDatabase('a hold [SU-45]', (kind) => {
  const backend = useBackend(kind, { content: holding, config: everyFeature });
  const ask = (seats: number, changes: { id?: string; clientRef?: string } = {}) =>
    send(
      backend,
      { seats, clientRef: changes.clientRef ?? crypto.randomUUID() },
      { path: `slots/${changes.id ?? slotId}/holds` },
    );
  const holdOf = async (reply: Response, status = 201): Promise<Hold> => {
    const body = (await reply.json()) as Hold;
    expect(reply.status, JSON.stringify(body)).to.equal(status);
    await expectShape('Hold', body);
    return body;
  };
  const extend = (id: string) =>
    backend.call(`holds/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: '{"isExtended":true}',
    });
  const end = (id: string) => backend.call(`holds/${id}`, { method: 'DELETE' });
  const counters = async (id = slotId) => {
    const [row] = await backend.database.sql.select().from(slots).where(eq(slots.slotId, id));
    return { taken: row?.taken, held: row?.held };
  };
  const after = (passed: number) => new Date(fixedNow.getTime() + passed * 1000);
  beforeEach(() => backend.setNow(fixedNow));

  it('keeps places from others until it is used, and then they are taken', async () => {
    const before = await counters();
    const hold = await holdOf(await ask(4));
    expect(hold).to.deep.include({ extensionsLeft: 10, expiresAt: '2026-11-24T14:15:00+01:00' });
    const six = cookRequest({ slotIds: [slotId], party: 'household', partySize: 6 });
    expect((await expectProblem(await send(backend, six), 'capacity-held')).retryAfterSeconds).to.be.a('number');
    const mine = cookRequest({ slotIds: [slotId], party: 'household', partySize: 4 });
    await replyOf(await send(backend, { ...mine, holdId: hold.id }), 201);
    expect(await counters()).to.deep.equal({ taken: (before.taken ?? 0) + 4, held: 0 });
    await expectProblem(
      await send(backend, { ...cookRequest({ slotIds: [slotId] }), holdId: hold.id }),
      'hold-expired',
    );
  });

  it('ends by itself, by the job or when somebody asks for the places', async () => {
    const [first] = [await holdOf(await ask(2))];
    backend.setNow(after(seconds));
    await settleDue(backend.database.sql, workAt(backend));
    expect((await counters()).held).to.equal(0);
    await expectProblem(await extend(first.id), 'not-found');
    const second = await holdOf(await ask(2));
    backend.setNow(after(2 * seconds));
    await expectProblem(await extend(second.id), 'hold-expired');
    const request = cookRequest({ slotIds: [slotId], party: 'household', partySize: 2 });
    await replyOf(await send(backend, request), 201);
    expect((await counters()).held).to.equal(0);
  });

  it('can be put off as often as was promised, and no more', async () => {
    const { id } = await holdOf(await ask(1, { id: roomyTime }));
    for (let left = 9; left >= 0; left -= 1)
      expect((await holdOf(await extend(id), 200)).extensionsLeft).to.equal(left);
    await expectProblem(await extend(id), 'hold-expired');
    expect((await end(id)).status).to.equal(204);
    expect((await end(id)).status).to.equal(204);
    expect((await end('never-was')).status).to.equal(204);
    expect((await counters(roomyTime)).held).to.equal(0);
  });

  it('is one hold however often it is asked for with one key, and is no attempt [CT-35] [CT-37]', async () => {
    const clientRef = crypto.randomUUID();
    const [one, other] = [
      await holdOf(await ask(1, { clientRef, id: roomyTime })),
      await holdOf(await ask(1, { clientRef, id: roomyTime })),
    ];
    expect(other).to.deep.equal(one);
    expect((await counters(roomyTime)).held).to.equal(1);
    await expectProblem(await backend.call(`attempts/${clientRef}`), 'not-found');
    await end(one.id);
  });

  it('is refused past the places, past the party, and where none is offered', async () => {
    await expectProblem(await ask(7), 'validation');
    await expectProblem(await ask(1, { id: 'mtb-2027-04-17' }), 'not-found');
    await expectProblem(await ask(1, { id: 'nothing' }), 'not-found');
    await expectProblem(await ask(0), 'validation');
  });

  it('of one address is one of five at most [CT-44]', async () => {
    const id = roomyTime;
    const open = await Promise.all(Array.from({ length: 5 }, () => ask(1, { id }).then((reply) => holdOf(reply))));
    await expectProblem(await ask(1, { id }), 'rate-limited');
    for (const hold of open) await end(hold.id);
    expect((await ask(1, { id })).status).to.equal(201);
  });

  it('is asked for, put off and given back by the adapter that pages use, given back by a page that closes too [BE-32]', async () => {
    const outlivingThePage: string[] = [];
    const environment = environmentWith({
      now: () => fixedNow.getTime(),
      fetch: (input, init) => {
        const request = new Request(input, init);
        if (init?.keepalive) outlivingThePage.push(request.method);
        return backend.call(request.url.slice(source.length), request);
      },
    });
    const { holds } = await restBackend({ source }, environment);
    if (!holds) throw new TypeError('The description lists no holds.');
    const { signal } = new AbortController();
    const clientRef = crypto.randomUUID();
    const hold = await holds.hold(roomyTime, 2, { clientRef, signal });
    expect(await holds.hold(roomyTime, 2, { clientRef, signal })).to.deep.equal(hold);
    const { held } = await counters(roomyTime);
    const longer = await holds.extend(hold.id, { signal });
    expect(longer.extensionsLeft).to.equal(9);
    await holds.end(hold.id, { signal });
    expect((await counters(roomyTime)).held).to.equal((held ?? 0) - 2);
    expect(outlivingThePage).to.deep.equal(['DELETE']);
    const again = await holds.extend(hold.id, { signal }).catch((error: BackendError) => error);
    expect(again).to.be.instanceOf(BackendError).and.include({ outcome: 'refused' });
  });
});
