import type { Environment } from '../../../src/backend/backend.ts';
import { icalendarBackend } from '../../../src/backend/icalendar/icalendar-backend.ts';
import type { BackendSubject, BadBody, Spoiling } from '../../../src/conformance/backend-subject.ts';
import { strikFeed } from '../../helpers/strik-feed.ts';

const create = (environment: Environment) =>
  icalendarBackend({ source: 'webcal://forening.example/kalender.ics?token=hemmelig' }, environment);
const exchange = (text: string) => ({
  request: '/kalender.ics',
  body: text.replaceAll('\n', '\r\n'),
  mediaType: 'text/calendar; charset=utf-8',
});
// What came before a cut is read; a server may call a feed what it likes.
const badBodies: Partial<Record<BadBody, 'read'>> = { cut: 'read', 'too-big': 'read', 'media-type': 'read' };
const nothing = ['BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n'];

/** The feed of the example in backends.md section 6.1. */
export const exampleFeed: BackendSubject = {
  name: 'the example of a feed',
  create,
  features: ['events'],
  exchanges: [exchange(strikFeed)],
  range: { from: '2026-10-01', to: '2026-12-01' },
  expected: {
    events: [
      {
        id: 'strik',
        uid: 'strik@forening.example',
        title: 'Strik og snak, alle er velkomne',
        place: { name: 'Medborgerhuset, Algade 5', postcode: '4000', city: 'Roskilde' },
        startsAt: '2026-10-15T19:00:00+02:00',
        endsAt: '2026-10-15T21:00:00+02:00',
        timeZone: 'Europe/Copenhagen',
        recurrence: {
          rules: ['FREQ=WEEKLY;UNTIL=20261105T180000Z'],
          excluded: [{ startsAt: '2026-10-22T19:00:00+02:00' }],
        },
        overrides: [
          {
            originalStartsAt: '2026-10-29T19:00:00+01:00',
            title: 'Strik og snak, alle er velkomne',
            status: 'cancelled',
            startsAt: '2026-10-29T19:00:00+01:00',
            endsAt: '2026-10-29T21:00:00+01:00',
            timeZone: 'Europe/Copenhagen',
          },
        ],
      },
      {
        id: 'weekend',
        uid: 'weekend@forening.example',
        title: 'Kulturweekend',
        startsOn: '2026-10-24',
        endsBefore: '2026-10-26',
      },
    ],
    skipped: [{ path: 'linje 26', id: 'tom@forening.example', code: 'no-start' }],
  },
  nothing,
  badBodies,
  isCuttingRange: true,
};

const single = (name: string, times: string) =>
  `BEGIN:VEVENT\nUID:${name}@forening.example\n${times}\nSUMMARY:${name}\nEND:VEVENT\n`;
const zoned = (name: string, start: string, end: string) =>
  single(name, `DTSTART;TZID=Europe/Copenhagen:${start}\nDTEND;TZID=Europe/Copenhagen:${end}`);
const feed = [
  'BEGIN:VCALENDAR\nVERSION:2.0\n',
  zoned('foer-sommertid', '20260329T013000', '20260329T033000'),
  single('vintertid', 'DTSTART;VALUE=DATE:20261025'),
  single('dobbelt', 'DTSTART:20261025T003000Z\nDTEND:20261025T013000Z'),
  zoned('dialog', '20261208T170000', '20261208T190000'),
  'END:VCALENDAR\n',
].join('');

const timed = (name: string, startsAt: string, endsAt: string) => ({
  id: name,
  uid: `${name}@forening.example`,
  title: name,
  startsAt,
  endsAt,
  timeZone: 'Europe/Copenhagen',
});

function spoilFeed(body: string, index: number, way: Spoiling): string | undefined {
  const parts = body.split(/(?=BEGIN:VEVENT)/);
  const part = parts[index + 1] ?? '';
  const tail = part.includes('END:VCALENDAR') ? 'END:VCALENDAR\r\n' : '';
  if (way === 'no-title') parts[index + 1] = part.replace(/SUMMARY:.*\r\n/, '');
  else if (way === 'no-time') parts[index + 1] = part.replace(/DTSTART.*\r\n/, '');
  else if (way === 'empty') parts[index + 1] = `BEGIN:VEVENT\r\nEND:VEVENT\r\n${tail}`;
  else return undefined;
  return parts.join('');
}

/** A feed of single events on the edges of summer time. */
export const edgeFeed: BackendSubject = {
  name: 'a feed of single events',
  create,
  features: ['events'],
  exchanges: [exchange(feed)],
  expected: {
    events: [
      timed('foer-sommertid', '2026-03-29T01:30:00+01:00', '2026-03-29T03:30:00+02:00'),
      {
        id: 'vintertid',
        uid: 'vintertid@forening.example',
        title: 'vintertid',
        startsOn: '2026-10-25',
        endsBefore: '2026-10-26',
      },
      {
        id: 'dobbelt',
        uid: 'dobbelt@forening.example',
        title: 'dobbelt',
        startsAt: '2026-10-25T00:30:00Z',
        endsAt: '2026-10-25T01:30:00Z',
      },
      timed('dialog', '2026-12-08T17:00:00+01:00', '2026-12-08T19:00:00+01:00'),
    ],
    skipped: [],
  },
  spoil: spoilFeed,
  nothing,
  badBodies,
  isCuttingRange: true,
};
