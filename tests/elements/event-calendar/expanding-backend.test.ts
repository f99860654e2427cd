import { expect } from 'chai';
import { memoryBackend } from '../../../src/backend/memory/memory-backend.ts';
import { eventBackend, eventOn, showCalendar, titlesOn } from './calendar-page.ts';

describe('the calendar from a backend that expands [EC-14] [BE-28]', () => {
  it('shows the same rows as from events with their rules', async () => {
    const fromEvents = await showCalendar({ attributes: { limit: '60', filters: 'none' } });
    const rows = titlesOn(fromEvents);
    const backend = eventBackend();
    const { items } = (await backend.events({}, { signal: new AbortController().signal })).value;
    const { expand } = await import('../../../src/domain/calendar/series.ts');
    const { occurrences } = expand(
      items,
      { from: Date.UTC(2026, 10, 1), to: Date.UTC(2027, 10, 25) },
      { zone: 'Europe/Copenhagen' },
    );
    const asked: unknown[] = [];
    const shown = await showCalendar({
      attributes: { limit: '60', filters: 'none' },
      backend: Object.assign(backend, {
        occurrences: async (query: unknown) => {
          asked.push(query);
          return {
            value: {
              items: occurrences.map(({ occurrence }) => occurrence),
              next: null,
              asOf: '2026-11-24T14:05:00+01:00',
            },
            skipped: [],
          };
        },
      }),
    });
    expect(titlesOn(shown)).to.deep.equal(rows);
    expect(asked).to.deep.equal([{ from: '2026-11-01', to: '2027-11-24', limit: 100 }]);
  });

  it('asks for page after page and stops at a cursor that comes again [CT-11]', async () => {
    const cursors: unknown[] = [];
    const backend = Object.assign(eventBackend(), {
      occurrences: async ({ cursor }: { cursor?: string }) => {
        cursors.push(cursor);
        const day = cursor === undefined ? 3 : 4;
        const { id, ...event } = eventOn(day);
        return {
          value: {
            items: [{ ...event, id: `${id}.single`, eventId: id }],
            next: 'a',
            asOf: '2026-11-24T14:05:00+01:00',
          },
          skipped: [],
        };
      },
    });
    const shown = await showCalendar({ backend, attributes: { filters: 'none' } });
    expect(cursors).to.deep.equal([undefined, 'a']);
    expect(titlesOn(shown)).to.deep.equal(['Møde 3', 'Møde 4']);
  });

  it('looks as far ahead as the page asks, 400 days a call, with each date once [EC-45]', async () => {
    const asked: string[] = [];
    const dateOf = (from: string, id: string) => ({
      ...eventOn(1),
      id,
      eventId: id,
      title: id,
      startsAt: from,
      endsAt: undefined,
    });
    const near = dateOf('2026-12-01T17:00:00+01:00', 'Nær');
    const onTheBorder = { ...dateOf('2027-12-05T17:00:00+01:00', 'Midt imellem'), endsAt: '2027-12-07T12:00:00+01:00' };
    const far = dateOf('2029-10-01T17:00:00+02:00', 'Fjern');
    const backend = Object.assign(eventBackend(), {
      occurrences: async ({ from, to }: { from: string; to: string }) => {
        asked.push(`${from} ${to}`);
        const items = asked.length === 1 ? [near, onTheBorder] : asked.length === 2 ? [onTheBorder] : [far];
        return { value: { items, next: null, asOf: '2026-11-24T14:05:00+01:00' }, skipped: [] };
      },
    });
    const shown = await showCalendar({
      backend: backend as never,
      attributes: { filters: 'none', 'horizon-days': '1096' },
    });
    expect(asked).to.deep.equal(['2026-11-01 2027-12-06', '2027-12-06 2029-01-09', '2029-01-09 2029-11-24']);
    expect(titlesOn(shown)).to.deep.equal(['Nær', 'Midt imellem', 'Fjern']);
  });

  it('repeats an event that names no zone by the clock of its source [EC-5]', async () => {
    const { timeZone: _, ...weekly } = eventOn(1, {
      startsAt: '2027-03-09T14:00:00-05:00',
      endsAt: undefined,
      recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'] },
    });
    const events = { items: [weekly], next: null, asOf: '2026-11-24T14:05:00+01:00' };
    // New York goes to summer time two weeks before Copenhagen.
    const backend = memoryBackend({ events, config: { timeZone: 'America/New_York' } });
    const { calendar } = await showCalendar({ backend, attributes: { filters: 'none' } });
    const times = [...(calendar.shadowRoot?.querySelectorAll('.event-time') ?? [])].map(({ textContent }) =>
      textContent?.trim(),
    );
    expect(times).to.deep.equal(['20.00', '19.00', '19.00', '20.00']);
  });
});
