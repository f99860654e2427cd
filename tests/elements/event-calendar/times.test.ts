import { expect } from 'chai';
import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import { type CalendarPage, eventOn, showCalendar } from './calendar-page.ts';

const plain = (text: string | null | undefined) => text?.replace(/\s+/g, ' ').trim() ?? '';

/** Each day with the times of its rows and what is said of them, as a person reads them. */
const daysOn = ({ calendar }: CalendarPage) =>
  [...(calendar.shadowRoot?.querySelectorAll('.day') ?? [])].map((day) => [
    plain(day.querySelector('h3')?.textContent),
    ...[...day.querySelectorAll('.event')].map((row) =>
      [row.querySelector('.event-time'), row.querySelector('.event-meta')]
        .map((part) => plain(part?.textContent))
        .filter(Boolean)
        .join(' | '),
    ),
  ]);

const at = (startsAt: string, endsAt: string, more: Partial<CalendarEvent> = {}) => [
  eventOn(1, { startsAt, endsAt, ...more }),
];
const newYork = { timeZone: 'America/New_York' };

type Case = [what: string, days: string[][], events: CalendarEvent[], attributes?: Record<string, string>];

const cases: readonly Case[] = [
  ['a night', [['lørdag 5. december', '22.00–2.00']], at('2026-12-05T22:00:00+01:00', '2026-12-06T02:00:00+01:00')],
  [
    'New Year’s Eve',
    [['torsdag 31. december', '23.00–1.00']],
    at('2026-12-31T23:00:00+01:00', '2027-01-01T01:00:00+01:00'),
  ],
  [
    'mornings over the night in which the clock goes forward',
    [
      ['lørdag 27. marts 2027', '2.30–3.30 | hver dag'],
      ['søndag 28. marts 2027', '3.30–4.30 | hver dag'],
      ['mandag 29. marts 2027', '2.30–3.30 | hver dag'],
    ],
    at('2027-03-27T02:30:00+01:00', '2027-03-27T03:30:00+01:00', { recurrence: { rules: ['FREQ=DAILY;COUNT=3'] } }),
  ],
  [
    'evenings over the night in which the clock goes back',
    [
      ['lørdag 30. oktober 2027', '18.00–19.00 | hver dag'],
      ['søndag 31. oktober 2027', '18.00–19.00 | hver dag'],
    ],
    at('2027-10-30T18:00:00+02:00', '2027-10-30T19:00:00+02:00', { recurrence: { rules: ['FREQ=DAILY;COUNT=2'] } }),
  ],
  [
    'a leap day',
    [['tirsdag 29. februar 2028', '10.00–11.00']],
    at('2028-02-29T10:00:00+01:00', '2028-02-29T11:00:00+01:00'),
    { date: '2028-02-28' },
  ],
  [
    'what has begun and is not over',
    [['I dag, tirsdag 24. november', '13.00–16.00']],
    at('2026-11-24T13:00:00+01:00', '2026-11-24T16:00:00+01:00'),
  ],
  [
    'whole days, of which the end is the day after the last',
    [['onsdag 9. december', 'Hele dagen | til og med fredag 11. december']],
    [{ id: 'a', title: 'Marked', startsOn: '2026-12-09', endsBefore: '2026-12-12' }],
  ],
  [
    'one whole day',
    [['onsdag 9. december', 'Hele dagen']],
    [{ id: 'a', title: 'Marked', startsOn: '2026-12-09', endsBefore: '2026-12-10' }],
  ],
  [
    'an evening in New York, which is our night',
    [['fredag 4. december', '1.00–2.00 | kl. 19.00–20.00 i New York']],
    at('2026-12-03T19:00:00-05:00', '2026-12-03T20:00:00-05:00', newYork),
  ],
  [
    'an evening in New York by its own clock',
    [['torsdag 3. december', '19.00–20.00 | kl. 19.00–20.00 i New York']],
    at('2026-12-03T19:00:00-05:00', '2026-12-03T20:00:00-05:00', newYork),
    { 'time-zone': 'event' },
  ],
  [
    'a night in London by the clock of New York',
    [['torsdag 3. december', '19.30–20.00 | kl. 0.30–1.00 i London']],
    at('2026-12-04T00:30:00+00:00', '2026-12-04T01:00:00+00:00', { timeZone: 'Europe/London' }),
    { 'time-zone': 'America/New_York' },
  ],
  [
    'an evening in Copenhagen by the clock of New York, with the Danish name of the city',
    [['torsdag 3. december', '13.00–14.30 | kl. 19.00–20.30 i København']],
    at('2026-12-03T19:00:00+01:00', '2026-12-03T20:30:00+01:00', { timeZone: 'Europe/Copenhagen' }),
    { 'time-zone': 'America/New_York' },
  ],
  [
    'an evening in Lisbon, with the Danish name of the city',
    [['torsdag 3. december', '20.00–21.00 | kl. 19.00–20.00 i Lissabon']],
    at('2026-12-03T19:00:00+00:00', '2026-12-03T20:00:00+00:00', { timeZone: 'Europe/Lisbon' }),
  ],
  [
    'an evening of a zone that is no place by our clock alone',
    [['fredag 4. december', '1.00–2.00']],
    at('2026-12-03T19:00:00-05:00', '2026-12-03T20:00:00-05:00', { timeZone: 'Etc/GMT+5' }),
  ],
];

describe('times as the agenda shows them [EC-10] [EC-13] [EC-43] [EC-44]', () => {
  for (const [what, days, events, attributes] of cases)
    it(`has ${what}`, async () => {
      // The names of holidays come later, into the headings of days.
      const shown = await showCalendar({
        events,
        attributes: { filters: 'none', 'quiet-days': 'none', ...attributes },
      });
      expect(daysOn(shown)).to.deep.equal(days);
    });
});

describe('a series in London by its own clock [EC-13]', () => {
  for (const view of ['month', 'week'])
    it(`has that time in the ${view} and in its sentence`, async () => {
      const { page, calendar } = await showCalendar({
        events: [
          {
            id: 'kor',
            title: 'Kor',
            startsAt: '2026-12-03T18:00:00+00:00',
            endsAt: '2026-12-03T19:30:00+00:00',
            timeZone: 'Europe/London',
            recurrence: { rules: ['FREQ=WEEKLY;COUNT=4'] },
          },
        ],
        attributes: { view, date: '2026-12-03', 'time-zone': 'event', filters: 'none', 'quiet-days': 'none' },
      });
      await page.until(() => page.has('button', /^18\.00 Kor, torsdag 3\. december/), 'the date is there');
      await calendar.open('kor');
      await page.until(() => page.text.includes('Hver torsdag kl. 18.00 til'), 'the sentence is there');
    });
});
