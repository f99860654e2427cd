import { expect } from 'chai';
import content from '../../../../demo/content/events.json' with { type: 'json' };
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { toIcs } from '../../../../src/domain/calendar/ics-writer.ts';
import { choir, expandBetween } from '../../../helpers/calendar-samples.ts';
import { icalDates } from '../../../helpers/ical-dates.ts';
import { ALL, valuesOf, writing } from '../../../helpers/ics-samples.ts';

const abroad: CalendarEvent[] = [
  choir({ id: 'ny', startsAt: '2026-11-05T20:00:00-05:00', endsAt: undefined, timeZone: 'America/New_York' }),
  choir({ id: 'nat', startsAt: '2026-10-24T22:00:00+02:00', endsAt: '2026-10-25T04:00:00+01:00' }),
];
const events = [...(content.items as CalendarEvent[]), ...abroad];
const { occurrences } = expandBetween(events, ALL);

describe('one date alone in a calendar file [EC-29] [EC-35]', () => {
  it('begins in another reader when it begins in ours: all days, moved, cancelled and abroad too', () => {
    const kinds = { isAllDay: 0, isMoved: 0, isOff: 0 };
    for (const { occurrence, isAllDay, startsAt } of occurrences) {
      const { id, eventId, status } = occurrence;
      const file = toIcs(
        events.filter((event) => event.id === eventId),
        { ...writing, only: id },
      );
      expect(icalDates(file, ALL), id).to.deep.equal([startsAt]);
      expect(valuesOf(file, 'RRULE'), id).to.deep.equal([]);
      expect(file, id).not.to.match(/^(ORGANIZER|ATTENDEE)/m);
      if (status === 'cancelled' || status === 'postponed')
        expect(valuesOf(file, 'STATUS'), id).to.deep.equal([':CANCELLED']);
      kinds.isAllDay += Number(isAllDay);
      kinds.isOff += Number(status === 'cancelled');
      kinds.isMoved += Number(!!occurrence.originalStartsAt && occurrence.originalStartsAt !== occurrence.startsAt);
    }
    expect(Object.entries(kinds).filter(([, count]) => count === 0)).to.deep.equal([]);
  });
});
