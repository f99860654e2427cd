// What is due at something that has been deleted meanwhile: it ends once, and who is concerned is told (SU-78).
import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { dueTimes } from '../../demo/server/places/due.ts';
import { documents, signUpPlaces, slots } from '../../demo/server/schema.ts';
import { holds, offers, outbox } from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, look, type Owner, signedUp, workAt } from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';

const minute = 60_000;
const week = 7 * 24 * 60 * minute;

onEachDatabase('what is gone while something of it stands [SU-44] [SU-55] [SU-78]', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  const sql = () => backend.database.sql;
  const isItem = and(eq(documents.collection, 'opportunities'), eq(documents.id, group));
  const isTime = and(eq(slots.targetId, group), eq(slots.slotId, time));
  let kept: typeof documents.$inferSelect;
  let turn = 0;

  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(sql());
    [kept] = (await sql().select().from(documents).where(isItem)) as [typeof kept];
  });
  afterEach(async () => {
    const { data } = kept;
    await sql()
      .insert(documents)
      .values(kept)
      .onConflictDoUpdate({ target: [documents.collection, documents.id], set: { data } });
    await sql().delete(holds);
  });

  const join = (changes: Partial<SignUpRequest> = {}) => {
    turn += 1;
    const contact = { name: `Person ${'abcdefghijklmnopqrstuvwxyz'[turn]}`, email: `person${turn}@example.org` };
    const party: Partial<SignUpRequest> = { slotIds: [time], ageFrom: 18, party: 'household', partySize: 6 };
    return signedUp(backend, group, { ...party, contact, ...changes });
  };
  /** Everybody's place is offered to the first of some who wait; the clock stands at the end of that offer. */
  async function offeredTo(waiting: number): Promise<{ queue: Owner[]; end: Date }> {
    const all = await join();
    const queue: Owner[] = [];
    for (let count = 0; count < waiting; count += 1) queue.push(await join({ intent: 'waitingList' }));
    await act(backend, '/cancel', all);
    const { offer } = await look(backend, queue[0] as Owner);
    return { queue, end: new Date(offer?.expiresAt ?? '') };
  }
  const remove = () => sql().delete(documents).where(isItem);
  const removeTime = () => {
    const { slots: times, ...item } = kept.data as { slots: { id: string }[] };
    const data = { ...item, slots: times.filter(({ id }) => id !== time) };
    return sql().update(documents).set({ data }).where(isItem);
  };
  const readAnything = async () => expect((await backend.call('opportunities')).status).to.equal(200);
  const stillDue = async () => {
    const late = dueTimes(sql(), backend.now());
    return [await late.offers, await late.holds, await late.guardians].flat();
  };
  const statusesOf = async (owners: readonly Owner[]) => {
    const rows = await sql().select().from(signUpPlaces);
    return owners.map(({ signUp }) => rows.find(({ signUpId }) => signUpId === signUp.id)?.status);
  };
  const counters = async () => {
    const [row] = await sql().select().from(slots).where(isTime);
    return { taken: row?.taken, offered: row?.offered, held: row?.held, waiting: row?.waiting };
  };
  const decisionsTo = ({ signUp }: Owner) =>
    sql()
      .select()
      .from(outbox)
      .where(and(eq(outbox.signUpId, signUp.id), eq(outbox.kind, 'decision')));

  for (const [what, delete_] of [
    ['an opportunity', remove],
    ['a date of it', removeTime],
  ] as const) {
    it(`ends an offer of ${what} that was deleted, at whatever read comes first, and offers it to nobody else`, async () => {
      const { queue, end } = await offeredTo(2);
      await delete_();
      backend.setNow(end);
      await readAnything();
      expect(await statusesOf(queue)).to.deep.equal(['expired', 'waiting']);
      expect(await counters()).to.deep.include({ taken: 0, offered: 0, waiting: 1 });
      expect(await stillDue()).to.deep.equal([]);
    });
  }

  it('tells who had the offer, once, that it is gone and not that another has it', async () => {
    const { queue, end } = await offeredTo(1);
    await remove();
    backend.setNow(end);
    for (let read = 0; read < 3; read += 1) await readAnything();
    await settleDue(sql(), workAt(backend));
    const [first] = queue as [Owner];
    const mails = await decisionsTo(first);
    expect(mails.map(({ subject }) => subject)).to.deep.equal(['Svar på din tilmelding: opslaget er slettet']);
    expect(mails[0]?.text)
      .to.include('Man kan ikke længere tilmelde sig')
      .and.include(`Kvitteringsnummer: ${first.signUp.receiptNumber.slice(0, 4)}-`)
      .and.not.include('{link:');
  });

  it('ends what a guardian kept silent about, also where nobody asks guardians any more', async () => {
    const guardian = { name: 'Karen Holm', email: 'karen@example.org' };
    const wish = { partySize: 1, ageFrom: 0, guardian, contact: { name: 'Ida Holm', email: 'ida@example.org' } };
    const gone = await join(wish);
    await remove();
    backend.setNow(new Date(fixedNow.getTime() + week));
    await readAnything();
    expect(await statusesOf([gone])).to.deep.equal(['expired']);
    expect(await counters()).to.deep.include({ taken: 0 });
    expect(await decisionsTo(gone)).to.have.length(1);
    expect(await stillDue()).to.deep.equal([]);
  });

  it('gives back a place that was held', async () => {
    const createdAt = fixedNow;
    const expiresAt = new Date(fixedNow.getTime() + minute);
    const hold = { targetKind: 'opportunity', targetId: group, slotId: time, seats: 2, extensionsLeft: 10 } as const;
    await sql()
      .insert(holds)
      .values({ id: 'held', callerHash: 'someone', ...hold, createdAt, expiresAt });
    await sql().update(slots).set({ held: 2 }).where(isTime);
    await remove();
    backend.setNow(expiresAt);
    await readAnything();
    expect(await counters()).to.deep.include({ held: 0 });
    expect(await stillDue()).to.deep.equal([]);
  });

  it('ends what is left of a time whose counters were deleted, too', async () => {
    const owner = await join({ intent: 'signUp' });
    const expiresAt = new Date(fixedNow.getTime() + minute);
    const left = {
      targetKind: 'opportunity',
      targetId: group,
      slotId: 'gone',
      createdAt: fixedNow,
      expiresAt,
    } as const;
    await sql()
      .insert(holds)
      .values({ id: 'held', callerHash: 'someone', seats: 1, extensionsLeft: 1, ...left });
    await sql()
      .insert(offers)
      .values({ id: 'offered', signUpId: owner.signUp.id, status: 'open', ...left });
    backend.setNow(expiresAt);
    await readAnything();
    expect(await stillDue()).to.deep.equal([]);
    expect(await statusesOf([owner])).to.deep.equal(['confirmed']);
  });
});
