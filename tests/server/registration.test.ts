import { expect } from 'chai';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { List } from '../../src/contract/list.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import type { SignUpRequest } from '../../src/contract/sign-up.ts';
import { register, registrationFor } from '../helpers/registrations.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { replyOf } from '../helpers/sign-up-requests.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

onEachDatabase('registering at the reference backend', (kind) => {
  const backend = useBackend(kind);

  describe('registration for an event [EC-62] [SU-7]', () => {
    const lunch = [{ answers: { frokost: 'alt' } }];

    it('takes places on one date of a series, seen in event, date and list', async () => {
      const event = (await backend.json<CalendarEvent>('events/tirsdagsforedrag')).body;
      expect(event.registration?.mode).to.equal('here');
      const slotId = 'tirsdagsforedrag.20261124T180000Z';
      const reply = await replyOf(await sent('tirsdagsforedrag', { slotIds: [slotId] }), 201);
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
      await replyOf(await sent(id, { slotIds: [slotId], participants: lunch }), 201);
      const after = (await backend.json<CalendarEvent>(`events/${id}`)).body.capacity;
      expect(after?.remaining).to.equal((before?.remaining ?? 0) - 1);
    });

    it('asks each participant where the event does [SU-16]', async () => {
      const slotIds = ['temadag.single'];
      const nobody = await expectProblem(await sent('temadag', { slotIds }), 'validation');
      expect(nobody.errors).to.deep.equal([{ pointer: '#/participants', code: 'required' }]);
      const silent = await sent('temadag', { slotIds, partySize: 2, participants: [...lunch, { name: 'Bo' }] });
      expect((await expectProblem(silent, 'validation')).errors).to.deep.equal([
        { pointer: '#/participants/1/answers/frokost', code: 'required' },
      ]);
    });

    it('is for all coming dates of a series that is booked as one', async () => {
      const slotIds = ['start-guide-workshop.20270225T080000Z', 'start-guide-workshop.20270311T080000Z'];
      const half = await expectProblem(await sent('start-guide-workshop', { slotIds: slotIds.slice(1) }), 'validation');
      expect(half.errors).to.deep.equal([{ pointer: '#/slotIds', code: 'too-few' }]);
      const reply = await replyOf(await sent('start-guide-workshop', { slotIds }), 201);
      expect(reply.slots).to.have.length(2);
      const { body } = await backend.json<List<Occurrence>>(
        'events/start-guide-workshop/occurrences?from=2027-02-01&to=2027-04-01',
      );
      expect(body.items.map(({ capacity }) => capacity?.remaining)).to.deep.equal([29, 29]);
    });

    it('takes no place for a no', async () => {
      const slotIds = ['tirsdagsforedrag.20261124T180000Z'];
      const reply = await replyOf(await sent('tirsdagsforedrag', { slotIds, rsvp: 'no' }), 201);
      expect(reply.status).to.equal('received');
      const { body } = await backend.json<List<Occurrence>>(
        'events/tirsdagsforedrag/occurrences?from=2026-11-24&to=2026-12-01',
      );
      expect(body.items[0]?.capacity?.remaining).to.equal(2);
    });

    it('is refused where one registers elsewhere or not at all', async () => {
      await expectProblem(await sent('borgermoede', { slotIds: ['borgermoede.single'] }), 'sign-up-closed');
      await expectProblem(await sent('nothing', {}), 'not-found');
      const odd = await sent('temadag', { slotIds: ['temadag.20260101'], participants: lunch });
      expect((await expectProblem(odd, 'validation')).errors).to.deep.equal([
        { pointer: '#/slotIds/0', code: 'not-an-option' },
      ]);
      await expectProblem(
        await sent('tirsdagsforedrag', { slotIds: ['tirsdagsforedrag.20261201T180000Z'] }),
        'opportunity-cancelled',
      );
    });

    const sent = async (id: string, changes: Partial<SignUpRequest>): Promise<Response> =>
      register(backend, id, await registrationFor(backend, id, changes));
  });
});
