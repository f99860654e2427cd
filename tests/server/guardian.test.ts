import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { settleDue } from '../../demo/server/jobs/settle-due.ts';
import { slots } from '../../demo/server/schema.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import type { ManageSession } from '../../src/contract/managed-sign-up.ts';
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
  tokensIn,
  workAt,
} from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { fixedNow, onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

const guardian = { name: 'Karen Holm', email: 'karen@example.org' };
const day = 86_400_000;

onEachDatabase('a guardian [SU-55]', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  let turn = 0;
  const wish = (changes: Partial<SignUpRequest> = {}): Partial<SignUpRequest> => ({
    slotIds: [time],
    ageFrom: 0,
    contact: { name: `Ida Sofie ${'abcdefghijklmnop'[turn]}`, email: `ida${(turn += 1)}@example.org` },
    guardian,
    ...changes,
  });
  const ask = async (changes: Partial<SignUpRequest> = {}, id = group) =>
    send(backend, await requestFor(backend, id, wish(changes)), { path: signUpPath(id) });
  const counters = async () => {
    const isTime = and(eq(slots.targetId, group), eq(slots.slotId, time));
    const [row] = await backend.database.sql.select().from(slots).where(isTime);
    return { taken: row?.taken, offered: row?.offered };
  };
  /** The young person's session and the guardian's, from the mails both got. */
  const asked = async (changes: Partial<SignUpRequest> = {}): Promise<{ young: Owner; parent: Owner }> => {
    const request = await requestFor(backend, group, wish(changes));
    await replyOf(await send(backend, request, { path: signUpPath(group) }), 201);
    const mails = await sentMails(backend);
    const young = await ownerFor(backend, mails, request.contact.email ?? '');
    return { young, parent: await ownerFor(backend, mails, guardian.email) };
  };
  const answer = (bearer: string, isGranted: boolean) => act(backend, '/guardian', { bearer, body: { isGranted } });
  beforeEach(async () => {
    backend.setNow(fixedNow);
    await emptyTimes(backend.database.sql);
  });

  it('is asked by mail, and the place is kept meanwhile [SU-39] [SU-76]', async () => {
    const reply = await replyOf(await ask(), 201);
    expect(reply.status).to.equal('awaitingGuardian');
    expect(await counters()).to.deep.equal({ taken: 1, offered: 0 });
    const [mail, receipt] = await sentMails(backend).then((mails) =>
      mails.sort((one) => (one.to === guardian.email ? -1 : 1)),
    );
    expect(mail?.to).to.equal(guardian.email);
    expect(mail?.subject).to.equal('Må Ida være med? Byg videre på mountainbikesporet');
    expect(mail?.text)
      .to.include('Svar senest tirsdag 1. december 2026 kl. 14.10')
      .and.include('Sundby MTB bruger dine oplysninger')
      .and.not.include('Sofie');
    expect(receipt?.text).to.include('Vi har skrevet til din forælder eller værge');
  });

  it('sees a first name, what, when and where, and can do nothing but answer', async () => {
    const { young, parent } = await asked();
    expect(parent.signUp.request.contact).to.deep.equal({ name: 'Ida' });
    expect(JSON.stringify(parent.signUp)).to.not.match(/Sofie|ida\d+@|karen[ @]/i);
    expect(parent.signUp).to.deep.include({ status: 'awaitingGuardian', can: ['guardian'] });
    expect(parent.signUp.times.map(({ id }) => id)).to.deep.equal([time]);
    expect(young.signUp.can).to.not.include('guardian');
    for (const path of ['/cancel', '/erase', '/verify']) {
      await expectProblem(await act(backend, path, { bearer: parent.bearer }), 'session-expired');
    }
    await expectProblem(await answer(young.bearer, true), 'session-expired');
    expect((await look(backend, parent)).request.contact).to.deep.equal({ name: 'Ida' });
  });

  it('says yes: the place is theirs, with name and time of the yes, and the link is used up [SU-75]', async () => {
    const { young, parent } = await asked();
    const before = await counters();
    const after = await managedOf(await answer(parent.bearer, true));
    expect(after).to.deep.include({ status: 'confirmed', can: [] });
    expect(await counters()).to.deep.equal(before);
    const { history } = await look(backend, young);
    expect(history.at(-1)).to.deep.include({ status: 'confirmed', by: guardian.name });
    expect((await managedOf(await answer(parent.bearer, false))).status).to.equal('confirmed');
    await expectProblem(await openLink(backend, parent.token), 'link-invalid');
    const [told] = await sentMails(backend);
    expect(told?.subject).to.match(/^Du har en plads/);
  });

  it('says no: the place is free again, and the young person is told', async () => {
    const before = await counters();
    const { young, parent } = await asked();
    await managedOf(await answer(parent.bearer, false));
    expect((await look(backend, young)).status).to.equal('declined');
    expect(await counters()).to.deep.equal(before);
    const [told] = await sentMails(backend);
    expect(told?.text).to.include('har sagt nej');
  });

  it('who does not answer in a week lets the place go to the next, by the job or at a touch [SU-78]', async () => {
    const before = await counters();
    const { young, parent } = await asked();
    backend.setNow(new Date(fixedNow.getTime() + 7 * day - 1));
    await settleDue(backend.database.sql, workAt(backend));
    expect(await counters()).to.deep.equal({ taken: (before.taken ?? 0) + 1, offered: 0 });
    backend.setNow(new Date(fixedNow.getTime() + 7 * day));
    await settleDue(backend.database.sql, workAt(backend));
    expect(await counters()).to.deep.equal(before);
    await expectProblem(await openLink(backend, parent.token), 'link-invalid');
    const later = (await (await openLink(backend, young.token)).json()) as ManageSession;
    expect(later.signUp.status).to.equal('expired');
    const [told] = await sentMails(backend);
    expect(told?.text).to.include('ikke svar fra din forælder');
  });

  it('has until a day before the start where that comes first, and hours where it has begun', async () => {
    const start = Date.parse('2027-04-10T10:00:00+02:00');
    for (const [hoursBefore, hoursLeft] of [
      [72, 48],
      [20, 2],
      [1, 1],
    ] as const) {
      backend.setNow(new Date(start - hoursBefore * 3_600_000));
      await replyOf(await ask(), 201);
      const rows = await backend.database.sql.select().from(outbox).where(eq(outbox.kind, 'guardian'));
      const ends = rows.flatMap(({ links }) => links.map(({ expiresAt }) => Date.parse(expiresAt)));
      expect(Math.max(...ends)).to.equal(backend.now().getTime() + hoursLeft * 3_600_000);
    }
  });

  it('must be named with a mail address by who comes alone, and not by a parent who signs a child up', async () => {
    const codes = async (changes: Partial<SignUpRequest>) => {
      const problem = await expectProblem(await ask(changes), 'validation');
      return (problem.errors as { pointer: string; code: string }[]).map(({ pointer, code }) => `${pointer} ${code}`);
    };
    expect(await codes({ guardian: undefined })).to.deep.equal([
      '#/guardian/name required',
      '#/guardian/email required',
    ]);
    expect(await codes({ guardian: { name: 'Karen', phone: '+4534412346' } })).to.deep.equal([
      '#/guardian/email required',
    ]);
    expect(await codes({ guardian: { isContact: true } })).to.deep.equal(['#/guardian/isContact not-an-option']);
    const child = { isContactComing: false, ageFrom: undefined, participants: [{ name: 'Ida', ageFrom: 0 }] };
    const reply = await replyOf(await ask({ ...child, guardian: { isContact: true } }), 201);
    expect(reply.status).to.equal('confirmed');
    expect((await backend.database.sql.select().from(outbox)).map(({ kind: one }) => one)).to.deep.equal(['receipt']);
  });

  it('of somebody old enough is not kept', async () => {
    const request = await requestFor(backend, group, wish({ ageFrom: 18 }));
    await replyOf(await send(backend, request, { path: signUpPath(group) }), 201);
    const owner = await ownerFor(backend, await sentMails(backend), request.contact.email ?? '');
    expect(owner.signUp).to.deep.include({ status: 'confirmed' });
    expect(owner.signUp.request).to.not.have.property('guardian');
  });

  it('is only told, without a link, where the policy says so', async () => {
    const driver = { slotIds: ['hn-2026-12-15'], ageFrom: 15, answers: { opgave: 'foelge' } };
    const contact = { name: 'Ida Holm', email: 'ida.holm@example.org', postcode: '4000' };
    const reply = await replyOf(await ask({ ...driver, contact }, 'hent-nabo'), 202);
    expect(reply.status).to.equal('pending');
    const mail = (await sentMails(backend)).find(({ to }) => to === guardian.email);
    expect(mail?.subject).to.match(/^Ida er tilmeldt/);
    expect(mail && tokensIn(mail)).to.deep.equal([]);
  });
});

onEachDatabase('a backend that asks no guardians', (kind) => {
  const backend = useBackend(kind, { content: smallGroup });
  it('sends the young to a person instead [SU-27]', async () => {
    const request = await requestFor(backend, group, { slotIds: [time], ageFrom: 0 });
    const problem = await expectProblem(await send(backend, request, { path: signUpPath(group) }), 'not-eligible');
    expect(problem.rule).to.equal('guardian');
  });
});
