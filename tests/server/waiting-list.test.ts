import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { signUpPlaces, slots } from '../../demo/server/schema.ts';
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
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { requestFor, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('the waiting list', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  let turn = 0;

  const wish = (changes: Partial<SignUpRequest> = {}): Partial<SignUpRequest> => ({
    slotIds: [time],
    ageFrom: 18,
    party: 'household',
    contact: { name: `Person ${turn}`, email: `person${(turn += 1)}@example.org` },
    ...changes,
  });
  const join = (partySize: number, intent: SignUpRequest['intent'] = 'signUp') =>
    signedUp(backend, group, wish({ partySize, intent }));
  const cancel = (owner: Owner) => act(backend, '/cancel', owner).then(managedOf);
  const answer = (owner: Owner, offerId: string, decision: 'accept' | 'decline') =>
    act(backend, '/offer', { ...owner, body: { offerId, decision } });
  const counters = async () => {
    const isTime = and(eq(slots.targetId, group), eq(slots.slotId, time));
    const [row] = await backend.database.sql.select().from(slots).where(isTime);
    return { taken: row?.taken, offered: row?.offered, waiting: row?.waiting };
  };
  const statusOf = async (owner: Owner) => (await look(backend, owner)).status;
  const emptyTime = async () => {
    const places = await backend.database.sql.select().from(signUpPlaces).where(eq(signUpPlaces.slotId, time));
    expect(places.filter(({ status }) => ['confirmed', 'offered', 'waiting'].includes(status))).to.deep.equal([]);
    expect(await counters()).to.deep.equal({ taken: 0, offered: 0, waiting: 0 });
  };

  beforeEach(() => backend.setNow(fixedNow));

  it('gives a freed place to the first who fits whole; others keep their number [SU-44] [SU-41]', async () => {
    const [big, small] = [await join(4), await join(2)];
    const [four, two, one] = [await join(4, 'waitingList'), await join(2, 'waitingList'), await join(1, 'waitingList')];
    expect((await look(backend, one)).times.map(({ waitingPosition }) => waitingPosition)).to.deep.equal([3]);
    await cancel(small);
    expect(await Promise.all([four, two, one].map(statusOf))).to.deep.equal(['waiting', 'offered', 'waiting']);
    expect(await counters()).to.deep.equal({ taken: 4, offered: 2, waiting: 2 });
    expect((await look(backend, four)).times[0]?.waitingPosition).to.equal(1);
    for (const owner of [big, four, two, one]) await cancel(owner);
    await emptyTime();
  });

  it('holds an offered place for that party alone: a newcomer hears that it is full [SU-44]', async () => {
    const [all, waiting] = [await join(6), await join(6, 'waitingList')];
    await cancel(all);
    expect((await slotOf(backend, group, time))?.capacity.remaining).to.equal(0);
    const request = await requestFor(backend, group, wish());
    await expectProblem(await send(backend, request, { path: signUpPath(group) }), 'capacity-full');
    await cancel(waiting);
    await emptyTime();
  });

  it('sends a mail with the deadline and a link that takes the place; the link dies with it [SU-75]', async () => {
    const [all, waiting] = [await join(6), await join(1, 'waitingList')];
    await sentMails(backend);
    await cancel(all);
    const mails = await sentMails(backend);
    const mail = mails.find(({ to }) => to === waiting.signUp.request.contact.email);
    expect(mail?.subject).to.match(/^Der er en plads til dig/);
    expect(mail?.text).to.include('Svar senest onsdag 25. november 2026 kl. 14.10.');
    const owner = await ownerFor(backend, mails, mail?.to ?? '');
    const { offer, can } = await look(backend, owner);
    expect(can).to.include('answerOffer');
    expect(offer).to.deep.include({ slotIds: [time], expiresAt: '2026-11-25T14:10:00+01:00' });
    const taken = await managedOf(await answer(owner, offer?.id ?? '', 'accept'));
    expect(taken).to.include({ status: 'confirmed' }).and.not.have.property('offer');
    expect(await counters()).to.deep.equal({ taken: 1, offered: 0, waiting: 0 });
    await expectProblem(await openLink(backend, owner.token), 'link-invalid');
    expect((await managedOf(await answer(owner, offer?.id ?? '', 'accept'))).status).to.equal('confirmed');
    await expectProblem(await answer(owner, offer?.id ?? '', 'decline'), 'offer-expired');
    await cancel(owner);
    await emptyTime();
  });

  it('passes a declined place on, and keeps the number of who declined where the policy says so [SU-44]', async () => {
    const [all, first, second] = [await join(6), await join(6, 'waitingList'), await join(6, 'waitingList')];
    await cancel(all);
    const { offer } = await look(backend, first);
    const declined = await managedOf(await answer(first, offer?.id ?? '', 'decline'));
    expect(declined.status).to.equal('waiting');
    expect(declined.times[0]?.waitingPosition).to.equal(1);
    expect(await statusOf(second)).to.equal('offered');
    // Another place becomes free: now the first is asked again.
    await cancel(second);
    expect(await statusOf(first)).to.equal('offered');
    await cancel(first);
    await emptyTime();
  });

  it('does not ask again who said no because somebody else leaves the queue', async () => {
    const [all, first, second] = [await join(6), await join(6, 'waitingList'), await join(6, 'waitingList')];
    await cancel(all);
    for (const owner of [first, second]) {
      const { offer } = await look(backend, owner);
      await managedOf(await answer(owner, offer?.id ?? '', 'decline'));
    }
    expect(await counters()).to.deep.equal({ taken: 0, offered: 0, waiting: 2 });
    await cancel(second);
    expect(await statusOf(first)).to.equal('waiting');
    await cancel(first);
    await emptyTime();
  });

  it('passes an unanswered place on at its hour, by the job or by the next who touches the time [SU-78]', async () => {
    const [all, first, second] = [await join(6), await join(6, 'waitingList'), await join(6, 'waitingList')];
    await cancel(all);
    const { offer } = await look(backend, first);
    const end = new Date(offer?.expiresAt ?? '');
    backend.setNow(new Date(end.getTime() - 1));
    await settleDue(backend.database.sql, workAt(backend));
    const later = (await openLink(backend, first.token).then((reply) => reply.json())) as Owner;
    expect(await statusOf(later)).to.equal('offered');
    backend.setNow(end);
    await expectProblem(await answer(later, offer?.id ?? '', 'accept'), 'offer-expired');
    await settleDue(backend.database.sql, workAt(backend));
    expect(await statusOf(later)).to.equal('expired');
    const next = (await openLink(backend, second.token).then((reply) => reply.json())) as Owner;
    expect(await statusOf(next)).to.equal('offered');
    const subjects = (await sentMails(backend)).map(({ to, subject }) => `${to} ${subject.split(':')[0]}`);
    expect(subjects).to.include(`${first.signUp.request.contact.email} Pladsen er gået videre`);
    await cancel(next);
    await emptyTime();
  });

  it('is asked in the order of the queue when several places become free', async () => {
    const all = await join(6);
    const queue = [
      await join(2, 'waitingList'),
      await join(3, 'waitingList'),
      await join(2, 'waitingList'),
      await join(1, 'waitingList'),
    ];
    await cancel(all);
    expect(await Promise.all(queue.map(statusOf))).to.deep.equal(['offered', 'offered', 'waiting', 'offered']);
    expect(await counters()).to.deep.equal({ taken: 0, offered: 6, waiting: 1 });
    for (const owner of queue) await cancel(owner);
    await emptyTime();
  });

  it('gives what fewer people leave to who waits [SU-78]', async () => {
    const [all, waiting] = [await join(6), await join(2, 'waitingList')];
    const { version } = await look(backend, all);
    const headers = { 'if-match': `"${version}"` };
    await managedOf(await act(backend, '', { ...all, method: 'PATCH', body: { partySize: 4 }, headers }));
    expect(await statusOf(waiting)).to.equal('offered');
    for (const owner of [all, waiting]) await cancel(owner);
    await emptyTime();
  });

  it('with too little time left is not asked: the organiser is told once [SU-44] [SU-48]', async () => {
    const [all, waiting] = [await join(6), await join(1, 'waitingList')];
    await sentMails(backend);
    const start = Date.parse((await slotOf(backend, group, time))?.startsAt ?? '');
    backend.setNow(new Date(start - 1.5 * 3_600_000));
    const owner = (await openLink(backend, all.token).then((reply) => reply.json())) as Owner;
    await cancel(owner);
    const kinds = (await sentMails(backend)).map(({ subject }) => subject.split(':')[0]);
    expect(kinds.filter((subject) => subject === 'Ring selv')).to.have.length(1);
    const late = (await openLink(backend, waiting.token).then((reply) => reply.json())) as Owner;
    expect(await statusOf(late)).to.equal('waiting');
    await cancel(late);
    await emptyTime();
  });
});
