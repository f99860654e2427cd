import { expect } from 'chai';
import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import type { Config } from '../../src/contract/config.ts';
import type { List } from '../../src/contract/list.ts';
import type { Occurrence } from '../../src/contract/occurrence.ts';
import type { Opportunity } from '../../src/contract/opportunity.ts';
import type { SchemaName } from '../../src/contract/schemas.ts';
import { onEachDatabase, useBackend } from '../helpers/server-databases.ts';
import { expectProblem, expectShape } from '../helpers/wire-shape.ts';

type Items = List<{ id: string }>;
const range = 'from=2026-11-24&to=2027-02-01';
const lists: [path: string, item: SchemaName][] = [
  ['opportunities', 'Opportunity'],
  ['opportunities/hent-nabo/slots', 'Slot'],
  ['events', 'CalendarEvent'],
  [`events?${range}`, 'CalendarEvent'],
  [`occurrences?${range}`, 'Occurrence'],
  [`events/tirsdagsforedrag/occurrences?${range}`, 'Occurrence'],
  ['quizzes', 'QuizSummary'],
  ['cases', 'CaseStory'],
];
const items: [path: string, item: SchemaName][] = [
  ['config', 'Config'],
  ['opportunities/hent-nabo', 'Opportunity'],
  ['opportunities/byrum-hverdagseksperiment', 'Opportunity'],
  ['events/tirsdagsforedrag', 'CalendarEvent'],
  ['quizzes/klar-til-samskabelse', 'QuizDefinition'],
];

onEachDatabase('reading from the reference backend', (kind) => {
  const backend = useBackend(kind);

  describe('the shape of replies [CT-3] [CT-10]', () => {
    for (const [path, schema] of lists) {
      it(`lists ${path} as the contract says`, async () => {
        const { status, body } = await backend.json<Items>(path);
        expect(status).to.equal(200);
        expect(body.asOf).to.equal('2026-11-24T14:10:00+01:00');
        expect(body.items).to.have.length(Math.min(50, body.total ?? 0)).and.not.empty;
        for (const item of body.items) await expectShape(schema, item);
        expect(new Set(body.items.map(({ id }) => id))).to.have.property('size', body.items.length);
      });
    }
    for (const [path, schema] of items) {
      it(`tells ${path} as the contract says`, async () => {
        const { status, body } = await backend.json(path);
        expect(status).to.equal(200);
        await expectShape(schema, body);
      });
    }

    it('gives every case and event whole by its id', async () => {
      for (const [list, schema] of [['cases', 'CaseStory'] as const, ['events', 'CalendarEvent'] as const]) {
        const { body } = await backend.json<Items>(`${list}?limit=100`);
        for (const { id } of body.items) await expectShape(schema, (await backend.json(`${list}/${id}`)).body);
      }
    });
  });

  describe('the description [CT-7]', () => {
    it('lists what is served, with a contact and the life of keys', async () => {
      const { body } = await backend.json<Config>('config');
      expect(body.features).to.include.members(['opportunities', 'sign-up', 'attempts', 'events', 'occurrences']);
      expect(body.features).to.include.members(['registration', 'quizzes', 'responses', 'benchmark', 'teams', 'cases']);
      expect(body.features).to.not.include.members(['manage']);
      expect(body.helpContact.email).to.match(/@.+\.example$/);
      expect(body.idempotency?.ttlSeconds).to.be.at.least(86_400);
    });

    for (const path of ['manage/sign-up', 'nothing']) {
      it(`answers 404 for ${path}, which is not served`, async () => {
        await expectProblem(await backend.call(path), 'not-found');
      });
    }
  });

  it('gives the contract as a document [CT-56]', async () => {
    const { status, body, headers } = await backend.json('openapi.json');
    expect(status).to.equal(200);
    expect(body).to.have.property('openapi', '3.1.0');
    expect(headers.get('content-type')).to.equal('application/json');
    expect(headers.get('cache-control')).to.include('max-age=300');
  });

  describe('events and their dates [EC-14]', () => {
    it('gives each event that has a date in the range, series whole', async () => {
      const { body } = await backend.json<List<CalendarEvent>>('events?from=2026-11-24&to=2026-11-25');
      expect(body.items.map(({ id }) => id)).to.include.members(['tirsdagsforedrag', 'faellesspisning']);
      const talks = body.items.find(({ id }) => id === 'tirsdagsforedrag');
      expect(talks?.recurrence?.rules).to.deep.equal(['FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T170000Z']);
      expect(talks?.overrides).to.have.length(5);
    });

    it('expands a weekly series over the end of summer time at the same clock time', async () => {
      const path = 'events/tirsdagsforedrag/occurrences?from=2026-10-01&to=2026-11-10';
      const { body } = await backend.json<List<Occurrence>>(path);
      expect(body.items.map(({ startsAt }) => startsAt)).to.deep.equal([
        '2026-10-06T19:00:00+02:00',
        '2026-10-20T19:00:00+02:00',
        '2026-10-27T19:00:00+01:00',
        '2026-11-03T19:00:00+01:00',
      ]);
      expect(body.items[0]?.id).to.equal('tirsdagsforedrag.20261006T170000Z');
    });

    it('says of each date how its series goes on, for it never gives the rule [EC-14] [EC-45] [EC-85]', async () => {
      const { body } = await backend.json<List<Occurrence>>('occurrences?from=2026-12-01&to=2026-12-10&limit=100');
      const seriesOf = (eventId: string) => body.items.find((item) => item.eventId === eventId)?.series;
      expect(seriesOf('tirsdagsforedrag')).to.include({ frequency: 'weekly', interval: 1 });
      expect(seriesOf('tirsdagsforedrag')?.weekdays).to.deep.equal([1]);
      expect(seriesOf('intro-online')).to.equal(undefined);
    });

    it('takes an instant with offset as the edge of a range', async () => {
      const from = encodeURIComponent('2026-11-24T21:00:00+01:00');
      const { body } = await backend.json<List<Occurrence>>(`occurrences?from=${from}&to=2026-11-25`);
      expect(body.items.map(({ eventId }) => eventId)).to.not.include('tirsdagsforedrag');
      const earlier = encodeURIComponent('2026-11-24T20:59:00+01:00');
      const touched = await backend.json<List<Occurrence>>(`occurrences?from=${earlier}&to=2026-11-25`);
      expect(touched.body.items.map(({ eventId }) => eventId)).to.include('tirsdagsforedrag');
    });

    it('answers 404 for an event that is not there', async () => {
      await expectProblem(await backend.call('events/nothing'), 'not-found');
      await expectProblem(await backend.call(`events/nothing/occurrences?${range}`), 'not-found');
      await expectProblem(await backend.call('events/%00'), 'not-found');
    });
  });

  describe('opportunities [SU-9] [SU-12]', () => {
    it('leaves out times that are over, and closes those that have begun', async () => {
      backend.setNow(new Date('2026-11-24T19:00:00+01:00'));
      const { body } = await backend.json<Opportunity>('opportunities/hent-nabo');
      expect(body.slots[0]).to.include({ id: 'hn-2026-11-24', status: 'closed' });
      backend.setNow(new Date('2026-11-24T21:30:00+01:00'));
      const later = await backend.json<Opportunity>('opportunities/hent-nabo');
      expect(later.body.slots.map(({ id }) => id)).to.not.include('hn-2026-11-24');
      backend.setNow(new Date('2026-11-24T14:10:00+01:00'));
    });

    it('opens and closes by the clock', async () => {
      const statusAt = async (id: string, at: string) => {
        backend.setNow(new Date(at));
        return (await backend.json<Opportunity>(`opportunities/${id}`)).body.status;
      };
      expect(await statusAt('start-guide-redaktion', '2027-02-01T08:59:59+01:00')).to.equal('notOpenYet');
      expect(await statusAt('start-guide-redaktion', '2027-02-01T09:00:00+01:00')).to.equal('open');
      expect(await statusAt('start-guide-redaktion', '2027-05-31T23:59:00+02:00')).to.equal('closed');
      expect(await statusAt('generationscafe-vaert', '2026-11-24T14:10:00+01:00')).to.equal('waitingList');
      expect(await statusAt('generationscafe-vaert', '2027-01-10T14:00:00+01:00')).to.equal('closed');
    });
  });
});
