import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { slots } from '../../demo/server/schema.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import {
  act,
  everyFeature,
  look,
  managedOf,
  type Owner,
  openLink,
  ownerFor,
  sentMails,
  signedUp,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { requestFor, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';

const driver = 'hent-nabo';
const date = 'hn-2026-12-15';
const mondayEvening = new Date('2026-12-14T19:40:00+01:00');

onEachDatabase('the rota of a series [SU-48]', (kind) => {
  const backend = useBackend(kind, { config: everyFeature });
  let turn = 0;
  const join = (changes: Partial<SignUpRequest>, phone?: string) => {
    turn += 1;
    // Who comes first is asked first.
    backend.setNow(new Date(backend.now().getTime() + 1000));
    const contact = {
      name: `Fører ${'ABCDEFGHIJKLMNOPQRSTUVWXYZ'[turn % 26]}`,
      email: `driver${turn}@example.org`,
      postcode: '4000',
      ...(phone && { phone }),
    };
    return signedUp(backend, driver, {
      seriesId: 'tirsdage',
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact,
      ...changes,
    });
  };
  const joinSeries = () => join({ commitment: 'series', slotIds: [date], until: '2027-01-31' });
  const joinRota = ({ phone }: { phone?: string } = {}) => join({ commitment: 'rota' }, phone);
  const giveAway = (owner: Owner) => act(backend, '/cancel', { ...owner, body: { slotIds: [date] } }).then(managedOf);
  const answer = (owner: Pick<Owner, 'bearer'>, offerId: string, decision: 'accept' | 'decline') =>
    act(backend, '/offer', { bearer: owner.bearer, body: { offerId, decision } });
  const again = async ({ token }: Owner) => (await (await openLink(backend, token)).json()) as Owner;
  const left = async () => (await slotOf(backend, driver, date))?.capacity.remaining ?? 0;
  const subjects = async () => (await sentMails(backend)).map(({ to, subject }) => `${to} ${subject.split(/[:?]/)[0]}`);
  const addressOf = ({ signUp }: Owner) => signUp.request.contact.email ?? '';
  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
    await backend.database.sql.update(slots).set({ substitutesWanted: 0 });
  });

  it('takes no place, and names no date [SU-47]', async () => {
    const before = await left();
    const owner = await joinRota();
    expect(owner.signUp).to.deep.include({ status: 'interest', slots: [] });
    expect((owner.signUp.retentionUntil ?? '') > '2027-04-27').to.equal(true);
    expect(await left()).to.equal(before);
  });

  it('is asked one at a time when a date is given away: Mette’s evening goes to Jens until nine', async () => {
    const [, jens, ida] = [await joinSeries(), await joinRota(), await joinRota()];
    const mette = await joinSeries();
    backend.setNow(mondayEvening);
    await sentMails(backend);
    const owner = await again(mette);
    await giveAway({ ...mette, bearer: owner.bearer });
    expect((await slotOf(backend, driver, date))?.label).to.deep.equal({
      da: 'Mangler afløser',
      en: 'Substitute wanted',
    });
    const mails = await sentMails(backend);
    const asked = mails.filter(({ subject }) => subject.startsWith('Kan du tage over?'));
    expect(asked.map(({ to }) => to)).to.deep.equal([addressOf(jens)]);
    expect(asked[0]?.text).to.include('Svar senest tirsdag 15. december 2026 kl. 9.00');
    expect(mails.some(({ subject }) => subject.startsWith('Afbud:'))).to.equal(true);
    const linked = await ownerFor(backend, mails, addressOf(jens));
    await managedOf(await answer(linked, linked.signUp.offer?.id ?? '', 'decline'));
    expect(await subjects()).to.include(`${addressOf(ida)} Kan du tage over`);
    backend.setNow(new Date('2026-12-15T09:00:00+01:00'));
    expect((await look(backend, await again(jens))).status).to.equal('interest');
  });

  it('gets the place by a yes; the word at the date goes, the other dates stand', async () => {
    const [mette, jens] = [await joinSeries(), await joinRota()];
    const before = await left();
    await giveAway(mette);
    expect(await left()).to.equal(before);
    const { offer } = await look(backend, jens);
    const taken = await managedOf(await answer(jens, offer?.id ?? '', 'accept'));
    expect(taken.slots).to.deep.equal([{ slotId: date, status: 'confirmed' }]);
    expect(await left()).to.equal(before);
    expect(await slotOf(backend, driver, date)).to.not.have.property('label');
    expect((await look(backend, mette)).slots.map(({ status }) => status).slice(0, 2)).to.deep.equal([
      'cancelledByVolunteer',
      'pending',
    ]);
  });

  it('that does not answer leaves it to the next, by the job too [SU-78]', async () => {
    const [mette, jens, ida] = [await joinSeries(), await joinRota(), await joinRota()];
    await giveAway(mette);
    const { offer } = await look(backend, jens);
    backend.setNow(new Date(offer?.expiresAt ?? ''));
    await sentMails(backend);
    await settleDue(backend.database.sql, workAt(backend));
    expect(await subjects()).to.include(`${addressOf(ida)} Kan du tage over`);
  });

  it('of dates that are no series is asked when one of them is given away [SU-47]', async () => {
    const [cafe, slotId] = ['generationscafe-vaert', 'gc-2026-12-06'];
    const host = (name: string, changes: Partial<SignUpRequest>) => {
      backend.setNow(new Date(backend.now().getTime() + 1000));
      const contact = { name, email: `${name.toLowerCase()}@example.org` };
      return signedUp(backend, cafe, { ageFrom: 18, contact, ...changes });
    };
    const [ea, bo] = [await host('Ea', { commitment: 'rota' }), await host('Bo', { slotIds: [slotId] })];
    expect(ea.signUp).to.deep.include({ status: 'interest', slots: [] });
    await sentMails(backend);
    await act(backend, '/cancel', bo).then(managedOf);
    expect(await subjects()).to.include(`${addressOf(ea)} Kan du tage over`);
    expect((await look(backend, ea)).offer?.slotIds).to.deep.equal([slotId]);
  });

  it('is called where it is too late to write: the organiser gets the numbers, and one who is erased is gone', async () => {
    const [mette, jens, ida] = [
      await joinSeries(),
      await joinRota({ phone: '+4534412345' }),
      await joinRota({ phone: '+4534412346' }),
    ];
    backend.setNow(new Date('2026-12-15T16:30:00+01:00'));
    const owner = await again(mette);
    await sentMails(backend);
    await giveAway({ ...mette, bearer: owner.bearer });
    const callMail = async () =>
      (await backend.database.sql.select().from(outbox).where(eq(outbox.kind, 'nobodyFound'))).at(-1)?.text;
    for (const { signUp } of [jens, ida]) {
      const { name, email } = signUp.request.contact;
      expect(await callMail()).to.match(new RegExp(`^${name}, 34 41 23 4[56], ${email}$`, 'm'));
    }
    await act(backend, '/erase', await again(jens));
    expect(await callMail())
      .to.include('34 41 23 46')
      .and.not.include('34 41 23 45');
  });

  it('with a phone only is called: the organiser hears whom, and by when', async () => {
    const mette = await joinSeries();
    const contact = { name: 'Jens Kun Telefon', phone: '+4534412399', postcode: '4000' };
    const request = await requestFor(backend, driver, {
      commitment: 'rota',
      seriesId: 'tirsdage',
      ageFrom: 18,
      answers: { opgave: 'foelge' },
      contact,
    });
    expect((await send(backend, request, { path: signUpPath(driver) })).ok).to.equal(true);
    const ida = await joinRota();
    backend.setNow(mondayEvening);
    await sentMails(backend);
    const owner = await again(mette);
    await giveAway({ ...mette, bearer: owner.bearer });
    const mails = await sentMails(backend);
    const calls = mails.filter(({ subject }) => subject.startsWith('Ring selv'));
    expect(calls).to.have.length(1);
    expect(calls[0]?.text)
      .to.include('Ring til:\nJens Kun Telefon, 34 41 23 99')
      .and.include('Ring senest tirsdag 15. december 2026 kl. 9.00');
    expect(mails.map(({ to }) => to)).to.not.include(addressOf(ida));
    const written = await backend.database.sql.select().from(outbox).where(eq(outbox.kind, 'substitute'));
    expect(written.map(({ to }) => to)).to.not.include(contact.phone);
  });

  it('where nobody can be asked any more, the organiser is told to call', async () => {
    const mette = await joinSeries();
    await sentMails(backend);
    await giveAway(mette);
    const [call, ...others] = (await sentMails(backend)).filter(({ subject }) => subject.startsWith('Ring selv'));
    expect(others).to.deep.equal([]);
    expect(call?.text).to.include('Der er ingen på listen at ringe til.');
    const isDate = and(eq(slots.targetId, driver), eq(slots.slotId, date));
    const [row] = await backend.database.sql.select().from(slots).where(isDate);
    expect(row).to.deep.include({ substitutesWanted: 1, offered: 0 });
  });
});
