import { expect } from 'chai';
import { eq } from 'drizzle-orm';
import { signUps, slotParties, slots } from '../../demo/server/schema.ts';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { List } from '../../src/contract/list.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SignUpReply, SignUpRequest } from '../../src/contract/sign-up.ts';
import { fixedNow, onEachDatabase, type TestBackend, useBackend } from '../helpers/server-databases.ts';
import { cookRequest, send } from '../helpers/sign-up-requests.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

const path = (id: string) => `opportunities/${id}/sign-ups`;
const eventPath = (id: string) => `events/${id}/registrations`;

async function slotOf(backend: TestBackend, opportunityId: string, slotId: string) {
  const { body } = await backend.json<Opportunity>(`opportunities/${opportunityId}`);
  return body.slots.find(({ id }) => id === slotId);
}

async function replyOf(response: Response, status: number): Promise<SignUpReply> {
  const body = (await response.json()) as SignUpReply;
  expect(response.status, JSON.stringify(body)).to.equal(status);
  await expectShape('SignUpReply', body);
  return body;
}

const rowsOf = (backend: TestBackend, id: string) =>
  backend.database.sql.select().from(signUps).where(eq(signUps.targetId, id));

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
      const reply = await replyOf(await send(backend, request, { path: path('hent-nabo') }), 202);
      expect(reply).to.include({
        status: 'pending',
        answerBy: '2026-11-27T23:59:00+01:00',
        retentionUntil: '2027-02-04',
      });
      expect(reply.slots.map(({ status }) => status)).to.deep.equal(['pending', 'pending']);
      expect((await slotOf(backend, 'hent-nabo', 'hn-2026-12-15'))?.capacity.remaining).to.equal(3);
      expect((await slotOf(backend, 'hent-nabo', 'hn-2027-01-05'))?.capacity.remaining).to.equal(5);
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
        { path: path('familier-hjaelper-familier') },
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
      const request = cookRequest({
        slotIds: ['mtb-2027-05-08'],
        party: 'organisation',
        organisation: { name: 'Demoby MTB' },
      });
      const asked = {
        ...request,
        questionsVersion: undefined,
        targetVersion: await versionOf('mtb-spor'),
        ageFrom: 18,
        partySize: 10,
      };
      const reply = await replyOf(await send(backend, asked, { path: path('mtb-spor') }), 201);
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
    const waiting = (changes: Partial<SignUpRequest> = {}) =>
      cookRequest({
        intent: 'waitingList',
        questionsVersion: undefined,
        slotIds: ['gc-2026-12-06'],
        ageFrom: 18,
        ...changes,
      });

    it('is joined by choice only, and takes no place', async () => {
      const targetVersion = await versionOf('generationscafe-vaert');
      const direct = await send(
        backend,
        { ...waiting({ targetVersion }), intent: 'signUp' },
        { path: path('generationscafe-vaert') },
      );
      const problem = await expectProblem(direct, 'capacity-full');
      expect(problem.waitingList).to.deep.equal({ isOpen: true, maximum: 5, length: 2 });
      const reply = await replyOf(
        await send(backend, waiting({ targetVersion }), { path: path('generationscafe-vaert') }),
        201,
      );
      expect(reply.status).to.equal('waiting');
      const slot = await slotOf(backend, 'generationscafe-vaert', 'gc-2026-12-06');
      expect(slot?.capacity).to.deep.include({ remaining: 0, waitingList: { isOpen: true, maximum: 5, length: 3 } });
    });

    it('closes when it is full, and is not offered where there is none', async () => {
      const targetVersion = await versionOf('generationscafe-vaert');
      for (let left = 2; left > 0; left -= 1) {
        await replyOf(await send(backend, waiting({ targetVersion }), { path: path('generationscafe-vaert') }), 201);
      }
      const late = await send(backend, waiting({ targetVersion }), { path: path('generationscafe-vaert') });
      const problem = await expectProblem(late, 'capacity-full');
      expect(problem.waitingList).to.deep.equal({ isOpen: false, maximum: 5, length: 5 });
      const without = await send(backend, { ...cookRequest(), intent: 'waitingList' });
      expect((await expectProblem(without, 'validation')).errors).to.deep.equal([
        { pointer: '#/intent', code: 'not-an-option' },
      ]);
    });
  });

  describe('a repeated sign-up [SU-68] [QA-80]', () => {
    it('is answered as a new one, with the old number, and changes nothing', async () => {
      const contact = { name: 'Åse Bjørn', email: 'Aase@Example.org', phone: '+4521436587' };
      const first = await replyOf(await send(backend, cookRequest({ contact })), 201);
      const before = await slotOf(backend, 'faellesspisning', 'fs-2026-12-15');
      for (const again of [
        { ...contact },
        { name: 'aase  BJOERN', email: 'aase@example.org' },
        { name: 'Åse Bjørn', phone: '+4521436587' },
        { name: 'Åse Bjørn', email: 'another@example.org', phone: '+4521436587' },
      ]) {
        const sent = await send(backend, cookRequest({ contact: again, answers: { opgaver: ['opvask'] } }));
        const reply = await replyOf(sent, 201);
        expect(reply).to.deep.equal({ ...first });
      }
      expect(await slotOf(backend, 'faellesspisning', 'fs-2026-12-15')).to.deep.equal(before);
      const [row] = await backend.database.sql.select().from(signUps).where(eq(signUps.id, first.id));
      expect(row?.request).to.not.have.property('answers');
      const live = await backend.database.sql.select().from(slotParties).where(eq(slotParties.signUpId, first.id));
      expect(live).to.have.length(2);
    });

    it('with the same address and another name is another person', async () => {
      const email = 'parret@example.org';
      const one = await replyOf(await send(backend, cookRequest({ contact: { name: 'Ea Holm', email } })), 201);
      const other = await replyOf(await send(backend, cookRequest({ contact: { name: 'Bo Holm', email } })), 201);
      expect(other.id).to.not.equal(one.id);
      expect(other.receiptNumber).to.not.equal(one.receiptNumber);
    });

    it('is told about a full time like anyone', async () => {
      const contact = { name: 'Ib Lund', email: 'ib@example.org' };
      const fill = { ...cookRequest({ slotIds: ['tv-2027-01-07'], questionsVersion: undefined, ageFrom: 18 }) };
      const targetVersion = await versionOf('traevaerksted');
      const questionsVersion = (await backend.json<Opportunity>('opportunities/traevaerksted')).body.signUp.questions
        ?.version;
      const request = { ...fill, targetVersion, questionsVersion, answers: await answersFor('traevaerksted') };
      await replyOf(await send(backend, { ...request, contact }, { path: path('traevaerksted') }), 202);
      const second = { ...request, clientRef: crypto.randomUUID() };
      await replyOf(await send(backend, second, { path: path('traevaerksted') }), 202);
      const again = { ...request, clientRef: crypto.randomUUID(), contact };
      await expectProblem(await send(backend, again, { path: path('traevaerksted') }), 'capacity-full');
    });

    it('that adds a time takes the new time only', async () => {
      const contact = { name: 'Else Krogh', email: 'else@example.org' };
      await replyOf(await send(backend, cookRequest({ contact, slotIds: ['fs-2026-12-15'] })), 201);
      const before = await slotOf(backend, 'faellesspisning', 'fs-2026-12-15');
      const both = cookRequest({ contact, slotIds: ['fs-2026-11-24', 'fs-2026-12-15'] });
      const reply = await replyOf(await send(backend, both), 201);
      expect(reply.slots).to.have.length(2);
      expect(await slotOf(backend, 'faellesspisning', 'fs-2026-12-15')).to.deep.equal(before);
      expect((await slotOf(backend, 'faellesspisning', 'fs-2026-11-24'))?.capacity.remaining).to.equal(2);
    });
  });

  describe('closed, cancelled and changed [SU-12] [SU-42]', () => {
    const trial = async (id: string, changes: Partial<SignUpRequest> = {}) =>
      send(
        backend,
        { ...cookRequest({ slotIds: undefined, targetVersion: await versionOf(id) }), ...changes },
        { path: path(id) },
      );

    it('says which and since when', async () => {
      await expectProblem(await trial('byrum-hverdagseksperiment'), 'opportunity-cancelled');
      expect(await expectProblem(await trial('start-guide-redaktion'), 'sign-up-not-open')).to.include({
        opensAt: '2027-02-01T09:00:00+01:00',
      });
      await expectProblem(await trial('bordvaert-borgermoede'), 'sign-up-closed');
      backend.setNow(new Date('2027-01-15T12:00:00+01:00'));
      expect(await expectProblem(await trial('samskabelsespilot'), 'sign-up-closed')).to.include({
        closedAt: '2027-01-15T12:00:00+01:00',
      });
      backend.setNow(fixedNow);
      await expectProblem(await trial('nothing'), 'not-found');
    });

    it('tells that the item or its questions are others than those that were shown', async () => {
      const changed = await expectProblem(
        await send(backend, cookRequest({ targetVersion: '1' })),
        'opportunity-changed',
      );
      expect(changed.changed).to.deep.equal(['/version']);
      const asked = await expectProblem(
        await send(backend, cookRequest({ questionsVersion: '0' })),
        'questions-changed',
      );
      expect(asked.questionsVersion).to.equal('1');
      const missing = await send(backend, cookRequest({ questionsVersion: undefined }));
      expect((await expectProblem(missing, 'questions-changed')).questionsVersion).to.equal('1');
    });

    it('refuses times that are cancelled or have begun', async () => {
      const base = { targetVersion: '3', questionsVersion: '2', ageFrom: 18, answers: { opgave: 'foelge' } };
      const contact = { name: 'Mette Jensen', email: 'm@example.org', postcode: '4000' };
      const neighbour = (slotId: string) =>
        send(backend, cookRequest({ ...base, contact, slotIds: [slotId] }), { path: path('hent-nabo') });
      await expectProblem(await neighbour('hn-2026-12-01'), 'opportunity-cancelled');
      backend.setNow(new Date('2026-11-24T18:00:00+01:00'));
      await expectProblem(await neighbour('hn-2026-11-24'), 'too-late');
      backend.setNow(fixedNow);
    });

    it('sends those away who may not take part, by rule [SU-27]', async () => {
      const young = await trial('traevaerksted', {
        ageFrom: 15,
        slotIds: ['tv-2027-01-14'],
        questionsVersion: (await backend.json<Opportunity>('opportunities/traevaerksted')).body.signUp.questions
          ?.version,
        answers: await answersFor('traevaerksted'),
      });
      expect(await expectProblem(young, 'not-eligible')).to.include({ rule: 'minimumAge' });
      const child = await trial('mtb-spor', { ageFrom: 0, slotIds: ['mtb-2027-04-17'], questionsVersion: undefined });
      expect(await expectProblem(child, 'not-eligible')).to.include({ rule: 'guardian' });
    });
  });

  describe('registration for an event [EC-62] [SU-7]', () => {
    const lunch = [{ answers: { frokost: 'alt' } }];

    it('takes places on one date of a series, seen in event, date and list', async () => {
      const event = (await backend.json<CalendarEvent>('events/tirsdagsforedrag')).body;
      expect(event.registration?.mode).to.equal('here');
      const slotId = 'tirsdagsforedrag.20261124T180000Z';
      const reply = await replyOf(await register('tirsdagsforedrag', { slotIds: [slotId] }), 201);
      expect(reply.slots[0]).to.deep.equal({ slotId, status: 'confirmed' });
      const dates = await backend.json<List<Occurrence>>(
        'events/tirsdagsforedrag/occurrences?from=2026-11-24&to=2026-12-01',
      );
      expect(dates.body.items[0]).to.deep.nested.include({
        id: slotId,
        'capacity.remaining': 2,
        'capacity.maximum': 60,
      });
      const after = (await backend.json<CalendarEvent>('events/tirsdagsforedrag')).body;
      await expectShape('CalendarEvent', after);
      expect(after.overrides).to.have.length(5);
      expect(after.overrides?.[0]?.capacity?.remaining).to.equal(2);
    });

    it('counts the places of an event without series', async () => {
      const id = 'temadag';
      const slotId = `${id}.single`;
      const before = (await backend.json<CalendarEvent>(`events/${id}`)).body.capacity;
      await replyOf(await register(id, { slotIds: [slotId], participants: lunch }), 201);
      const after = (await backend.json<CalendarEvent>(`events/${id}`)).body.capacity;
      expect(after?.remaining).to.equal((before?.remaining ?? 0) - 1);
    });

    it('asks each participant where the event does [SU-16]', async () => {
      const slotIds = ['temadag.single'];
      const nobody = await expectProblem(await register('temadag', { slotIds }), 'validation');
      expect(nobody.errors).to.deep.equal([{ pointer: '#/participants', code: 'required' }]);
      const silent = await register('temadag', { slotIds, partySize: 2, participants: [...lunch, { name: 'Bo' }] });
      expect((await expectProblem(silent, 'validation')).errors).to.deep.equal([
        { pointer: '#/participants/1/answers/frokost', code: 'required' },
      ]);
    });

    it('is for all coming dates of a series that is booked as one', async () => {
      const slotIds = ['start-guide-workshop.20270225T080000Z', 'start-guide-workshop.20270311T080000Z'];
      const half = await expectProblem(
        await register('start-guide-workshop', { slotIds: slotIds.slice(1) }),
        'validation',
      );
      expect(half.errors).to.deep.equal([{ pointer: '#/slotIds', code: 'too-few' }]);
      const reply = await replyOf(await register('start-guide-workshop', { slotIds }), 201);
      expect(reply.slots).to.have.length(2);
      const { body } = await backend.json<List<Occurrence>>(
        'events/start-guide-workshop/occurrences?from=2027-02-01&to=2027-04-01',
      );
      expect(body.items.map(({ capacity }) => capacity?.remaining)).to.deep.equal([29, 29]);
    });

    it('takes no place for a no', async () => {
      const slotIds = ['tirsdagsforedrag.20261124T180000Z'];
      const reply = await replyOf(await register('tirsdagsforedrag', { slotIds, rsvp: 'no' }), 201);
      expect(reply.status).to.equal('received');
      const { body } = await backend.json<List<Occurrence>>(
        'events/tirsdagsforedrag/occurrences?from=2026-11-24&to=2026-12-01',
      );
      expect(body.items[0]?.capacity?.remaining).to.equal(2);
    });

    it('is refused where one registers elsewhere or not at all', async () => {
      await expectProblem(await register('borgermoede', { slotIds: ['borgermoede.single'] }), 'sign-up-closed');
      await expectProblem(await register('nothing', {}), 'not-found');
      const odd = await register('temadag', { slotIds: ['temadag.20260101'], participants: lunch });
      expect((await expectProblem(odd, 'validation')).errors).to.deep.equal([
        { pointer: '#/slotIds/0', code: 'not-an-option' },
      ]);
      await expectProblem(
        await register('tirsdagsforedrag', { slotIds: ['tirsdagsforedrag.20261201T180000Z'] }),
        'opportunity-cancelled',
      );
    });

    async function register(id: string, changes: Partial<SignUpRequest>): Promise<Response> {
      const event = (await backend.json<CalendarEvent>(`events/${id}`)).body;
      const questionsVersion = event.registration?.questions?.version;
      const noticeVersion = event.registration?.privacy?.noticeVersion ?? '2026-11-01';
      const request = cookRequest({ targetVersion: event.version ?? '0', questionsVersion, noticeVersion, ...changes });
      return send(backend, request, { path: eventPath(id) });
    }
  });

  it('stores nothing for any of the refusals above', async () => {
    expect(await rowsOf(backend, 'byrum-hverdagseksperiment')).to.have.length(0);
    expect(await rowsOf(backend, 'start-guide-redaktion')).to.have.length(0);
    expect(await rowsOf(backend, 'borgermoede')).to.have.length(0);
  });

  async function versionOf(id: string): Promise<string> {
    return (await backend.json<Opportunity>(`opportunities/${id}`)).body.version ?? '1';
  }

  async function answersFor(id: string) {
    const { signUp } = (await backend.json<Opportunity>(`opportunities/${id}`)).body;
    const required = signUp.questions?.items.filter(({ isRequired }) => isRequired) ?? [];
    return Object.fromEntries(
      required.map(({ id: question, type, options }) => [
        question,
        type === 'choices' || type === 'weekdays' ? [options?.[0]?.value ?? 'tue'] : (options?.[0]?.value ?? 'Ja'),
      ]),
    );
  }
});
