import { expect } from 'chai';
import { eq, max, sql as query } from 'drizzle-orm';
import { createApp } from '../../demo/server/app.ts';
import { numberAnew } from '../../demo/server/reading/changes.ts';
import { documents, slots } from '../../demo/server/schema.ts';
import type { List } from '../../src/contract/list.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import { base, fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, roomy, send } from '../helpers/sign-up-requests.ts';

const at = (text: string) => new Date(text);

onEachDatabase('lists that a process keeps in memory [CT-10, CT-13]', (kind) => {
  const backend = useBackend(kind, { content: roomy });
  /** Another process on the same database: it has read nothing yet. */
  const another = () => createApp({ sql: backend.database.sql, base, now: backend.now });
  const textOf = async (app: ReturnType<typeof another>, path: string) =>
    (await app.request(new URL(path, base).href)).text();
  const list = async (path = 'opportunities?limit=100') => (await backend.json<List<Opportunity>>(path)).body;
  const data = (members: Partial<Opportunity>) => ({
    data: query`(${documents.data}::jsonb || ${JSON.stringify(members)}::jsonb)::json`,
  });
  const change = (id: string, members: Partial<Opportunity>) =>
    backend.database.sql.update(documents).set(data(members)).where(eq(documents.id, id));
  const paths = ['opportunities?limit=100', 'opportunities?hasPlaces=true', 'opportunities?limit=2', 'events', 'cases'];

  it('are those that a process gives which has just read all, whatever was written and however time went on', async () => {
    const steps: (() => Promise<unknown>)[] = [
      async () => undefined,
      async () => expect((await send(backend, cookRequest())).status).to.equal(201),
      () => change('faellesspisning', { title: { da: 'Andet navn' } }),
      () => change('mtb-spor', { status: 'closed' }),
      () => change('mtb-spor', { status: 'open' }),
      async () =>
        backend.database.sql.update(slots).set({ maximum: 100, taken: 100 }).where(eq(slots.slotId, 'fs-2026-12-15')),
      // The first time of some is over, others open, some close.
      async () => backend.setNow(at('2026-11-24T23:30:30+01:00')),
      async () => backend.setNow(at('2027-02-01T09:00:30+01:00')),
      async () => backend.setNow(at('2027-02-01T09:01:00+01:00')),
      async () => backend.setNow(at('2026-12-01T12:00:00+01:00')),
      async () => backend.setNow(fixedNow),
      () => backend.database.sql.delete(documents).where(eq(documents.id, 'kulturbrobygger')),
      () => backend.database.sql.update(documents).set({ id: 'renamed' }).where(eq(documents.id, 'traevaerksted')),
    ];
    for (const [number, step] of steps.entries()) {
      await step();
      const fresh = another();
      for (const path of paths) {
        const kept = await (await backend.call(path)).text();
        expect(kept, `${path} after step ${number}`).to.equal(await textOf(fresh, path));
      }
    }
  });

  it('show at once what another process has written', async () => {
    const idsOf = async () => (await list()).items.map(({ id }) => id);
    expect(await idsOf()).to.include('mtb-spor');
    const other = another();
    await textOf(other, 'opportunities');
    await change('mtb-spor', { status: 'cancelled' });
    expect(await idsOf()).to.not.include('mtb-spor');
    expect(await textOf(other, 'opportunities')).to.equal(await (await backend.call('opportunities')).text());
  });

  it('are asked for by what was written in this database, also where its rows came from another one', async () => {
    const { sql } = backend.database;
    const far = 10 ** 12;
    await sql.execute(query`ALTER TABLE slots DISABLE TRIGGER slots_changed_in`);
    await sql.update(slots).set({ changedIn: far });
    await sql.execute(query`ALTER TABLE slots ENABLE TRIGGER slots_changed_in`);
    await numberAnew(sql);
    const [state] = await sql.select({ most: max(slots.changedIn) }).from(slots);
    expect(state?.most).to.be.within(1, far - 1);
  });

  // PGlite has one connection: there, nobody can look while a transaction is open.
  if (kind.kind === 'postgresql') {
    it('show what a transaction wrote once it has ended, though others began later and ended earlier', async () => {
      const titleOf = async (wanted: string) => (await list()).items.find(({ id }) => id === wanted)?.title;
      const named = (name: string) => ({ title: { da: name } });
      await backend.database.sql.transaction(async (early) => {
        await early
          .update(documents)
          .set(data(named('Tidlig')))
          .where(eq(documents.id, 'faellesspisning'));
        await change('zebraby-netvaerk', named('Sen'));
        expect(await titleOf('zebraby-netvaerk')).to.deep.equal({ da: 'Sen' });
        expect(await titleOf('faellesspisning')).to.not.deep.equal({ da: 'Tidlig' });
      });
      expect(await titleOf('faellesspisning')).to.deep.equal({ da: 'Tidlig' });
    });
  }

  it('go on after a cursor by the clock of the first page, while time goes on', async () => {
    const first = await list('opportunities?limit=3');
    const whole = await list();
    backend.setNow(new Date(backend.now().getTime() + 90_000));
    const second = await list(`opportunities?limit=100&cursor=${encodeURIComponent(first.next ?? '')}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).to.deep.equal(whole.items.map(({ id }) => id));
  });
});
