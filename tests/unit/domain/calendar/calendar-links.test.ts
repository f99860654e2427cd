import { expect } from 'chai';
import type { CalendarEvent } from '../../../../src/contract/calendar-event.ts';
import { calendarLinks } from '../../../../src/domain/calendar/calendar-links.ts';
import { type PlacedOccurrence, placeOccurrence } from '../../../../src/domain/calendar/placed-occurrence.ts';
import { singleOccurrence } from '../../../../src/domain/calendar/single-date.ts';

const linksOf = (times: Partial<CalendarEvent>) => {
  const event = { id: 'a', title: 'Sang & kaffe', ...times };
  const placed = placeOccurrence(singleOccurrence(event), { zone: 'Europe/Copenhagen' }) as PlacedOccurrence;
  return calendarLinks({
    placed,
    title: 'Sang & kaffe',
    place: 'Skolegade 4, Sundby',
    url: 'https://sundby.example/sang',
  });
};

describe('links to calendars on the web [EC-37]', () => {
  it('hold title, times in UTC, place and address', () => {
    const { google, outlook, office } = linksOf({
      startsAt: '2026-11-24T19:00:00+01:00',
      endsAt: '2026-11-24T21:00:00+01:00',
    });
    expect(google).to.equal(
      'https://calendar.google.com/calendar/render?action=TEMPLATE&text=Sang+%26+kaffe&dates=20261124T180000Z%2F20261124T200000Z&location=Skolegade+4%2C+Sundby&details=https%3A%2F%2Fsundby.example%2Fsang',
    );
    expect(outlook).to.equal(
      'https://outlook.live.com/calendar/0/deeplink/compose?path=%2Fcalendar%2Faction%2Fcompose&rru=addevent&subject=Sang%20%26%20kaffe&startdt=2026-11-24T18%3A00%3A00.000Z&enddt=2026-11-24T20%3A00%3A00.000Z&allday=false&location=Skolegade%204%2C%20Sundby&body=https%3A%2F%2Fsundby.example%2Fsang',
    );
    expect(office.replace('outlook.office.com', 'outlook.live.com')).to.equal(outlook);
  });

  it('name whole days with the day after the last', () => {
    const { google, outlook } = linksOf({ startsOn: '2027-09-15', endsBefore: '2027-09-17' });
    expect(new URL(google).searchParams.get('dates')).to.equal('20270915/20270917');
    const { searchParams } = new URL(outlook);
    expect([searchParams.get('startdt'), searchParams.get('enddt'), searchParams.get('allday')]).to.deep.equal([
      '2027-09-15',
      '2027-09-17',
      'true',
    ]);
  });

  it('last two hours where nobody said how long', () => {
    const { google } = linksOf({ startsAt: '2026-11-24T19:00:00+01:00' });
    expect(new URL(google).searchParams.get('dates')).to.equal('20261124T180000Z/20261124T200000Z');
  });
});
