import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { followSeries, remind, tellBrokenPromises } from '../../demo/server/jobs/series-jobs.ts';
import { documents, signUpPlaces, slots } from '../../demo/server/schema.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import {
  act,
  everyFeature,
  look,
  managedOf,
  type Owner,
  openLink,
  sentMails,
  signedUp,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';

const driver = 'hent-nabo';
const added = 'hn-2027-05-04';

onEachDatabase('a series over time [SU-47]', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  const isDriver = and(eq(documents.collection, 'opportunities'), eq(documents.id, driver));
  let turn = 0;
  const join = (changes: Partial<SignUpRequest> = {}) => {
    turn += 1;
    const contact = {
      name: `Fører ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[turn % 26]}`,
      email: `date${turn}@example.org`,
      postcode: '4000',
    };
    const series = { commitment: 'series', seriesId: 'tirsdage', slotIds: ['hn-2026-12-15'], until: null } as const;
    return signedUp(backend, driver, {
      ...series,
      slotIds: [...series.slotIds],
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact,
      ...changes,
    });
  };
  const change = async (owner: Owner, body: object) => {
    const headers = { 'if-match': `"${(await look(backend, owner)).version}"` };
    return managedOf(await act(backend, '', { ...owner, method: 'PATCH', body, headers }));
  };
  const itemNow = async () =>
    (await backend.database.sql.select().from(documents).where(isDriver))[0]?.data as unknown as Opportunity;
  const statusAt = async (owner: Owner, slotId: string) =>
    (await look(backend, owner)).slots.find((slot) => slot.slotId === slotId)?.status;
  const again = async ({ token }: Owner) => (await (await openLink(backend, token)).json()) as Owner;
  const told = async (begin: string) =>
    (await sentMails(backend)).filter(({ subject }) => subject.startsWith(begin)).map(({ to }) => to);
  const confirm = async (owner: Owner) => {
    const isOwn = eq(signUpPlaces.signUpId, owner.signUp.id);
    await backend.database.sql.update(signUpPlaces).set({ status: 'confirmed' }).where(isOwn);
  };
  let original: Opportunity;
  before(async () => {
    original = await itemNow();
  });
  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
    await backend.database.sql
      .update(documents)
      .set({ data: { ...original } })
      .where(isDriver);
    await backend.database.sql.delete(slots).where(eq(slots.slotId, added));
  });
  const addDate = async (places: number) => {
    const [first] = original.slots;
    if (!first) throw new Error('the series has no dates');
    const capacity = { maximum: places, remaining: places, display: 'exact' as const, asOf: fixedNow.toISOString() };
    const slot = {
      ...first,
      id: added,
      startsAt: '2027-05-04T18:00:00+02:00',
      endsAt: '2027-05-04T21:30:00+02:00',
      capacity,
    };
    await backend.database.sql
      .update(documents)
      .set({ data: { ...original, slots: [...original.slots, slot] } })
      .where(isDriver);
  };

  it('dates that come later are joined, oldest sign-up first; who does not fit is told, once', async () => {
    const first = await join();
    backend.setNow(new Date(fixedNow.getTime() + 60_000));
    const [second, short] = [await join(), await join({ until: '2027-01-31' })];
    await sentMails(backend);
    await addDate(1);
    for (let again = 0; again < 2; again += 1) await followSeries(backend.database.sql, workAt(backend));
    expect(await Promise.all([first, second, short].map((owner) => statusAt(owner, added)))).to.deep.equal([
      'pending',
      'declined',
      undefined,
    ]);
    const [row] = await backend.database.sql.select().from(slots).where(eq(slots.slotId, added));
    expect(row?.taken).to.equal(1);
    const mails = await sentMails(backend);
    expect(mails.map(({ to }) => to)).to.deep.equal([second.signUp.request.contact.email]);
    expect(mails[0]?.text).to.include('ikke plads til dig');
    expect(((await look(backend, first)).retentionUntil ?? '') > '2027-05-04').to.equal(true);
  });

  it('another last day gives the dates after it away, and a later one takes them again [SU-48]', async () => {
    const owner = await join();
    const all = owner.signUp.slots.map(({ slotId }) => slotId);
    const stopped = await change(owner, { until: '2026-12-31' });
    expect(stopped.slots.map(({ status }) => status)).to.deep.equal([
      'pending',
      ...Array(all.length - 1).fill('cancelledByVolunteer'),
    ]);
    const [row] = await backend.database.sql
      .select()
      .from(slots)
      .where(eq(slots.slotId, all[1] ?? ''));
    expect(row?.taken).to.equal(0);
    await addDate(3);
    await change(owner, { until: null });
    expect(await statusAt(owner, added)).to.equal('pending');
  });

  it('asks after so many dates whether it still suits; no answer changes nothing [SU-48]', async () => {
    const short = { ...original, series: original.series?.map((one) => ({ ...one, checkInAfter: 2 })) };
    await backend.database.sql.update(documents).set({ data: short }).where(isDriver);
    const owner = await join();
    await join({ until: '2027-04-30' });
    const [, second, third] = owner.signUp.times;
    const asked = async (at: string) => {
      backend.setNow(new Date(Date.parse(at) + 3_600_000));
      await followSeries(backend.database.sql, workAt(backend));
      return told('Passer det stadig');
    };
    expect(await asked(owner.signUp.times[0]?.startsAt ?? '')).to.deep.equal([]);
    expect(await asked(second?.startsAt ?? '')).to.deep.equal([owner.signUp.request.contact.email]);
    expect(await asked(third?.startsAt ?? '')).to.deep.equal([]);
    expect(await statusAt(await again(owner), third?.id ?? '')).to.equal('pending');
  });

  it('reminds who has a place two days before, once [SU-79]', async () => {
    const owner = await join({ commitment: 'single', seriesId: undefined, until: undefined });
    const [first] = owner.signUp.times;
    const start = Date.parse(first?.startsAt ?? '');
    await sentMails(backend);
    const reminded = async (hoursBefore: number) => {
      backend.setNow(new Date(start - hoursBefore * 3_600_000));
      await remind(backend.database.sql, workAt(backend));
      return told('Vi ses snart');
    };
    expect(await reminded(48), 'only who has the place').to.deep.equal([]);
    await confirm(owner);
    expect([await reminded(49), await reminded(48), await reminded(20)]).to.deep.equal([
      [],
      [owner.signUp.request.contact.email],
      [],
    ]);
  });

  it('tells the organiser the next morning of answers that were promised and did not come [SU-72]', async () => {
    const [first] = [await join(), await join()];
    await sentMails(backend);
    const dueAt = Date.parse(first.signUp.answerBy ?? '');
    const broken = async (at: number) => {
      backend.setNow(new Date(at));
      await tellBrokenPromises(backend.database.sql, workAt(backend));
      const mails = (await sentMails(backend)).filter(({ subject }) => subject.startsWith('Mangler svar'));
      return mails.map(({ text }) => text.trim());
    };
    const morning = dueAt + 8 * 3_600_000;
    expect(await broken(dueAt)).to.deep.equal([]);
    expect(await broken(morning)).to.deep.equal(['2 tilmeldinger skulle have haft svar senest i går.']);
    expect(await broken(morning + 3_600_000)).to.deep.equal([]);
  });
});
