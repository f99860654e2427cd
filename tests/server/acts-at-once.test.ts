// Two acts on one sign-up at the same moment (SU-77): whichever comes first, nothing is lost and nothing counted twice.
import { expect } from 'chai';
import { and, eq } from 'drizzle-orm';
import { signUpHistory, signUpPlaces, slots } from '../../demo/server/schema.ts';
import { outbox } from '../../demo/server/schema-people.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { act, everyFeature, look, type Owner, ownerFor, sentMails, signedUp } from '../helpers/managed-sign-ups.ts';
import { emptyTimes } from '../helpers/rush-storage.ts';
import { atLevel } from '../helpers/seed.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf, requestFor, send, signUpPath } from '../helpers/sign-up-requests.ts';
import { group, smallGroup, time } from '../helpers/small-group.ts';

const rounds = atLevel(1, 10, 40);

onEachDatabase('two acts on one sign-up at once [SU-77]', (kind) => {
  const backend = useBackend(kind, { content: smallGroup, config: everyFeature });
  let turn = 0;
  const join = (changes: Partial<SignUpRequest> = {}) => {
    turn += 1;
    const contact = { name: `Person ${turn}`, email: `person${turn}@example.org` };
    return signedUp(backend, group, { slotIds: [time], ageFrom: 18, party: 'household', contact, ...changes });
  };
  const counters = async () => {
    const isTime = and(eq(slots.targetId, group), eq(slots.slotId, time));
    const [row] = await backend.database.sql.select().from(slots).where(isTime);
    return { taken: row?.taken, offered: row?.offered, waiting: row?.waiting };
  };
  const placeOf = async ({ signUp }: Owner) => {
    const [row] = await backend.database.sql.select().from(signUpPlaces).where(eq(signUpPlaces.signUpId, signUp.id));
    return row;
  };
  const told = async ({ signUp }: Owner, status: string) =>
    (await backend.database.sql.select().from(signUpHistory).where(eq(signUpHistory.signUpId, signUp.id))).filter(
      (entry) => entry.status === status,
    ).length;
  const mails = async ({ signUp }: Owner, mailKind: string) =>
    (await backend.database.sql.select().from(outbox).where(eq(outbox.signUpId, signUp.id))).filter(
      (mail) => mail.kind === mailKind,
    ).length;
  const cancel = ({ bearer }: Owner) => act(backend, '/cancel', { bearer });
  const change = ({ bearer, signUp }: Owner, body: unknown) =>
    act(backend, '', { bearer, body, method: 'PATCH', headers: { 'if-match': `"${signUp.version}"` } });
  /** Does all of it for several sign-ups in turn, one act or the other coming first. */
  async function eachWay(look: (isTurned: boolean) => Promise<void>): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      await emptyTimes(backend.database.sql);
      await look(round % 2 === 1);
    }
  }
  const statuses = async (acts: (() => Promise<Response>)[], isTurned: boolean) => {
    const order = isTurned ? acts.toReversed() : acts;
    const replies = await Promise.all(order.map((one) => one()));
    const found = replies.map(({ status }) => status);
    return isTurned ? found.reverse() : found;
  };

  it('changes and cancels: the change comes before, or meets what is newer; the place is free once', () =>
    eachWay(async (isTurned) => {
      const owner = await join({ partySize: 2 });
      const acts = [() => change(owner, { partySize: 4 }), () => cancel(owner)];
      const [changed, cancelled] = await statuses(acts, isTurned);
      expect(changed).to.be.oneOf([200, 409, 412]);
      expect(cancelled).to.equal(200);
      expect((await placeOf(owner))?.status).to.equal('cancelledByVolunteer');
      expect(await counters()).to.deep.equal({ taken: 0, offered: 0, waiting: 0 });
      expect(await told(owner, 'cancelledByVolunteer')).to.equal(1);
    }));

  it('changes twice from one version: one of them is told that it was changed elsewhere', () =>
    eachWay(async (isTurned) => {
      const owner = await join({ partySize: 1 });
      const acts = [() => change(owner, { partySize: 2 }), () => change(owner, { partySize: 3 })];
      const found = await statuses(acts, isTurned);
      expect(found.toSorted()).to.deep.equal([200, 412]);
      const seats = found[0] === 200 ? 2 : 3;
      expect((await placeOf(owner))?.seats).to.equal(seats);
      expect(await counters()).to.deep.equal({ taken: seats, offered: 0, waiting: 0 });
    }));

  it('cancels three times: one mail, one line in the history, one place free', () =>
    eachWay(async (isTurned) => {
      const owner = await join({ partySize: 3 });
      expect(
        await statuses(
          [1, 2, 3].map(() => () => cancel(owner)),
          isTurned,
        ),
      ).to.deep.equal([200, 200, 200]);
      expect(await counters()).to.deep.equal({ taken: 0, offered: 0, waiting: 0 });
      expect([await told(owner, 'cancelledByVolunteer'), await mails(owner, 'cancelled')]).to.deep.equal([1, 1]);
    }));

  it('accepts an offer twice, and declines it meanwhile: it is answered once [SU-44]', () =>
    eachWay(async (isTurned) => {
      const [all, waiting] = [await join({ partySize: 6 }), await join({ partySize: 6, intent: 'waitingList' })];
      await cancel(all);
      const offerId = (await look(backend, waiting)).offer?.id;
      const answer = (decision: string) => () =>
        act(backend, '/offer', { bearer: waiting.bearer, body: { offerId, decision } });
      const found = await statuses([answer('accept'), answer('accept'), answer('decline')], isTurned);
      const isAccepted = (await placeOf(waiting))?.status === 'confirmed';
      expect(found).to.deep.equal(isAccepted ? [200, 200, 409] : [409, 409, 200]);
      // Who says no keeps their number here, and is not asked again for the same place.
      expect(await counters()).to.deep.equal({ taken: isAccepted ? 6 : 0, offered: 0, waiting: isAccepted ? 0 : 1 });
      expect(await told(waiting, 'confirmed')).to.equal(isAccepted ? 1 : 0);
      expect(await mails(waiting, 'decision')).to.equal(isAccepted ? 1 : 0);
    }));

  it('is answered by a guardian twice, yes and no: the first answer stands [SU-55]', () =>
    eachWay(async (isTurned) => {
      turn += 1;
      const contact = { name: `Ida ${turn}`, email: `ida${turn}@example.org` };
      const guardian = { name: 'Karen Holm', email: `karen${turn}@example.org` };
      const request = await requestFor(backend, group, { slotIds: [time], ageFrom: 0, contact, guardian });
      await replyOf(await send(backend, request, { path: signUpPath(group) }), 201);
      const sent = await sentMails(backend);
      const young = await ownerFor(backend, sent, contact.email);
      const parent = await ownerFor(backend, sent, guardian.email);
      const answer = (isGranted: boolean) => () =>
        act(backend, '/guardian', { bearer: parent.bearer, body: { isGranted } });
      const found = await statuses([answer(true), answer(false), () => cancel(young)], isTurned);
      for (const status of found) expect(status).to.be.oneOf([200, 401, 409]);
      expect(found[2]).to.equal(200);
      const status = (await placeOf(young))?.status;
      expect(status).to.be.oneOf(['cancelledByVolunteer', 'declined']);
      expect(await counters()).to.deep.equal({ taken: 0, offered: 0, waiting: 0 });
      const ends = (await told(young, 'cancelledByVolunteer')) + (await told(young, 'declined'));
      expect(ends).to.equal(1);
    }));
});
