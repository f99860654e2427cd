import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps, slots } from '../../demo/server/schema.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, replyOf, requestFor, send, signUpPath, slotOf } from '../helpers/sign-up-requests.ts';
import { expectProblem } from '../helpers/wire-shape.ts';

onEachDatabase('signing up at the reference backend', (kind) => {
  const backend = useBackend(kind);

  describe('a sign-up [SU-77] [SU-70]', () => {
    it('is a row, takes its places and says what the receipt shows', async () => {
      const request = cookRequest({ partySize: 2, party: 'household', answers: { opgaver: ['handle', 'lave'] } });
      const reply = await replyOf(await send(backend, request), 201);
      expect(reply).to.deep.include({ status: 'confirmed', linkSentTo: 'none', retentionUntil: '2027-01-14' });
      expect(reply.slots).to.deep.equal([{ slotId: 'fs-2026-12-15', status: 'confirmed' }]);
      expect(reply.receiptNumber).to.match(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/);
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-12-15'))?.capacity.remaining).to.equal(6);
      const [row] = await backend.database.sql.select().from(signUps).where(eq(signUps.id, reply.id));
      expect(row).to.include({ status: 'confirmed', seats: 2, targetId: 'faellesspisning' });
      expect(row?.request).to.have.nested.property('contact.email', request.contact.email);
      expect(row?.request).to.not.have.any.keys('clientRef', 'website', 'elapsedSeconds', 'challenge');
    });

    it('is decided later where the policy says so, and promises an answer in whole working days [SU-72]', async () => {
      const request = cookRequest({
        targetVersion: '3',
        questionsVersion: '2',
        slotIds: ['hn-2026-12-15', 'hn-2027-01-05'],
        contact: { name: 'Mette Jensen', phone: '+4534412345', postcode: '4000' },
        ageFrom: 18,
        answers: { opgave: 'koere', pladser: 3 },
      });
      const reply = await replyOf(await send(backend, request, { path: signUpPath('hent-nabo') }), 202);
      expect(reply).to.include({
        status: 'pending',
        answerBy: '2026-11-27T23:59:00+01:00',
        retentionUntil: '2027-02-04',
      });
      expect(reply.slots.map(({ status }) => status)).to.deep.equal(['pending', 'pending']);
      expect((await slotOf(backend, 'hent-nabo', 'hn-2026-12-15'))?.capacity.remaining).to.equal(3);
      expect((await slotOf(backend, 'hent-nabo', 'hn-2027-01-05'))?.capacity.remaining).to.equal(5);
    });

    it('promises no answer that comes after the first time [SU-72]', async () => {
      const request = cookRequest({
        targetVersion: '3',
        questionsVersion: '2',
        slotIds: ['hn-2026-12-15', 'hn-2026-11-24'],
        contact: { name: 'Mads Holm', phone: '+4534412346', postcode: '4000' },
        ageFrom: 18,
        answers: { opgave: 'koere', pladser: 1 },
      });
      const reply = await replyOf(await send(backend, request, { path: signUpPath('hent-nabo') }), 202);
      expect(reply.answerBy).to.equal('2026-11-24T23:59:00+01:00');
    });

    it('of interest takes no place, and a target without times needs none', async () => {
      const interest = cookRequest({
        intent: 'interest',
        party: 'household',
        ageFrom: 18,
        slotIds: undefined,
        questionsVersion: undefined,
      });
      const { version } = (await backend.json<Opportunity>('opportunities/familier-hjaelper-familier')).body;
      const sent = await send(
        backend,
        { ...interest, targetVersion: version },
        { path: signUpPath('familier-hjaelper-familier') },
      );
      expect((await replyOf(sent, 201)).status).to.equal('interest');
    });
  });

  describe('places [SU-39] [SU-41]', () => {
    it('go to one of two who take the last one at the same moment; the other hears so', async () => {
      const [one, other] = await Promise.all(
        [1, 2].map(() => send(backend, cookRequest({ slotIds: ['fs-2026-12-08'] }))),
      );
      const statuses = [one?.status, other?.status].sort();
      expect(statuses).to.deep.equal([201, 409]);
      const refused = one?.status === 409 ? one : other;
      const problem = await expectProblem(refused as Response, 'capacity-full');
      expect(problem).to.deep.include({ remaining: 0, slotIds: ['fs-2026-12-08'], asOf: '2026-11-24T14:10:00+01:00' });
      expect(await slotOf(backend, 'faellesspisning', 'fs-2026-12-08')).to.deep.include({ status: 'full' });
    });

    it('are never split: a party of four finds two and takes none', async () => {
      const taking = cookRequest({ slotIds: ['fs-2026-11-24'], partySize: 4, party: 'household' });
      const problem = await expectProblem(await send(backend, taking), 'capacity-insufficient');
      expect(problem).to.include({ remaining: 3 });
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-11-24'))?.capacity.remaining).to.equal(3);
    });

    it('are taken in every chosen time or in none', async () => {
      const slotIds = ['fs-2026-12-15', 'fs-2026-12-08', 'fs-2027-01-05'];
      const before = (await slotOf(backend, 'faellesspisning', 'fs-2027-01-05'))?.capacity.remaining;
      const problem = await expectProblem(await send(backend, cookRequest({ slotIds })), 'capacity-full');
      expect(problem.slotIds).to.deep.equal(['fs-2026-12-08']);
      expect((await slotOf(backend, 'faellesspisning', 'fs-2027-01-05'))?.capacity.remaining).to.equal(before);
    });

    it('of a time without limit never run out', async () => {
      const party = { party: 'organisation', organisation: { name: 'Sundby MTB' }, partySize: 10 } as const;
      const asked = await requestFor(backend, 'mtb-spor', { slotIds: ['mtb-2027-05-08'], ageFrom: 18, ...party });
      const reply = await replyOf(await send(backend, asked, { path: signUpPath('mtb-spor') }), 201);
      expect(reply.status).to.equal('confirmed');
      expect((await slotOf(backend, 'mtb-spor', 'mtb-2027-05-08'))?.capacity).to.include({
        maximum: null,
        remaining: null,
      });
    });

    it('are exactly as many as there are when thirty ask at once [QA-75]', async () => {
      const answers = await Promise.all(
        Array.from({ length: 30 }, () => send(backend, cookRequest({ slotIds: ['fs-2027-01-05'] }))),
      );
      const confirmed = answers.filter(({ status }) => status === 201);
      expect(confirmed).to.have.length(6);
      for (const refused of answers.filter(({ status }) => status !== 201))
        await expectProblem(refused, 'capacity-full');
      const counters = await backend.database.sql.select().from(slots).where(eq(slots.slotId, 'fs-2027-01-05'));
      expect(counters[0]).to.include({ maximum: 8, taken: 8 });
    });

    it('cannot be overbooked by a program that forgets to count [QA-75]', async () => {
      const tooMany = backend.database.sql.update(slots).set({ taken: 9 }).where(eq(slots.slotId, 'fs-2027-01-05'));
      expect(
        await tooMany.then(
          () => 'stored',
          (error: Error) => String(error.cause),
        ),
      ).to.match(/slots_not_overbooked/);
    });
  });

  describe('the waiting list [SU-43]', () => {
    const ask = async (changes: Partial<SignUpRequest> = {}) => {
      const wish: Partial<SignUpRequest> = {
        intent: 'waitingList',
        slotIds: ['gc-2026-12-06'],
        ageFrom: 18,
        ...changes,
      };
      const request = await requestFor(backend, 'generationscafe-vaert', wish);
      return send(backend, request, { path: signUpPath('generationscafe-vaert') });
    };

    it('is joined by choice only, and takes no place', async () => {
      const problem = await expectProblem(await ask({ intent: 'signUp' }), 'capacity-full');
      expect(problem.waitingList).to.deep.equal({ isOpen: true, maximum: 5, length: 2 });
      const reply = await replyOf(await ask(), 201);
      expect(reply.status).to.equal('waiting');
      const slot = await slotOf(backend, 'generationscafe-vaert', 'gc-2026-12-06');
      expect(slot?.capacity).to.deep.include({ remaining: 0, waitingList: { isOpen: true, maximum: 5, length: 3 } });
    });

    it('closes when it is full, and is not offered where there is none', async () => {
      for (let left = 2; left > 0; left -= 1) await replyOf(await ask(), 201);
      const problem = await expectProblem(await ask(), 'capacity-full');
      expect(problem.waitingList).to.deep.equal({ isOpen: false, maximum: 5, length: 5 });
      const without = await send(backend, { ...cookRequest(), intent: 'waitingList' });
      expect((await expectProblem(without, 'validation')).errors).to.deep.equal([
        { pointer: '#/intent', code: 'not-an-option' },
      ]);
    });
  });
});
