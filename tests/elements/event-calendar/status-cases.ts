import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Capacity } from '../../../src/contract/capacity.ts';
import { eventOn } from './calendar-page.ts';

/** A status of a date, and what must be said of it where (EC-53). */
export interface StatusCase {
  status: string;
  event: CalendarEvent;
  /** Words of its name, and of what every view and paper shows. */
  words: string;
  title: string;
  /** What its calendar file says; nothing where no file is offered. */
  file?: string;
  /** What the file leaves out, for it may be otherwise when it is read. */
  notInFile?: string;
  /** What the data of its page says, as JSON. */
  jsonLd: readonly string[];
}

const fresh = '2026-11-24T14:05:00+01:00';
const places = (remaining: number, more: Partial<Capacity> = {}): Pick<CalendarEvent, 'capacity'> => ({
  capacity: { maximum: 40, remaining, display: 'exact', asOf: fresh, ...more },
});
const registering = (more: object): Pick<CalendarEvent, 'registration'> => ({
  registration: { mode: 'external', signUpUrl: 'https://sundby.example/tilmelding', ...more },
});
const scheduled = 'schema.org/EventScheduled';

type Row = [status: string, changes: Partial<CalendarEvent>, words: string, rest: Partial<StatusCase>];

const rows: Row[] = [
  [
    'cancelled',
    { status: 'cancelled' },
    'Aflyst',
    { title: 'Aflyst: Møde 1', file: 'SUMMARY:Aflyst: Møde 1', jsonLd: ['EventCancelled'] },
  ],
  ['postponed', { status: 'postponed' }, 'Udskudt', { title: 'Udskudt: Møde 1', jsonLd: ['EventPostponed'] }],
  [
    'moved',
    { previousStartsAt: '2026-12-03T17:00:00+01:00' },
    'Flyttet fra torsdag 3. december kl. 17.00',
    {
      file: 'DESCRIPTION:Flyttet fra torsdag 3. december kl. 17.00',
      jsonLd: ['EventRescheduled', '"previousStartDate":"2026-12-03T17:00:00+01:00"'],
    },
  ],
  [
    'changed',
    { status: 'changed' },
    'Ændret. Se arrangørens oplysninger',
    { file: 'DESCRIPTION:Ændret. Se arrangørens oplysninger' },
  ],
  ['tentative', { status: 'tentative' }, 'Foreløbig', { file: 'STATUS:TENTATIVE' }],
  [
    'not open',
    registering({ opensAt: '2026-11-30T09:00:00+01:00' }),
    'Tilmelding åbner mandag 30. november kl. 9.00',
    { file: 'SUMMARY:Møde 1', notInFile: 'Tilmelding' },
  ],
  [
    'closed',
    registering({ closesAt: '2026-11-20T09:00:00+01:00' }),
    'Tilmelding lukket',
    { file: 'SUMMARY:Møde 1', notInFile: 'Tilmelding' },
  ],
  [
    'with a waiting list',
    places(0, { waitingList: { isOpen: true } }),
    'Venteliste',
    { file: 'DESCRIPTION:Venteliste', jsonLd: ['schema.org/SoldOut'] },
  ],
  ['full', places(0), 'Optaget', { file: 'DESCRIPTION:Optaget', jsonLd: ['schema.org/SoldOut'] }],
  [
    'sold out',
    { availability: 'soldOut', price: { kind: 'paid', amounts: [{ minor: 6000 }] } },
    'Udsolgt',
    { file: 'DESCRIPTION:Udsolgt', jsonLd: ['schema.org/SoldOut'] },
  ],
  [
    'with few places',
    places(3),
    '3 ledige pladser',
    { file: 'SUMMARY:Møde 1', notInFile: 'ledige', jsonLd: ['LimitedAvailability', '"remainingAttendeeCapacity":3'] },
  ],
  [
    'online',
    { place: { remote: 'only' }, onlineUrl: 'https://sundby.example/stream' },
    'Online',
    { file: 'CONFERENCE;VALUE=URI:https://sundby.example/stream', jsonLd: ['OnlineEventAttendanceMode'] },
  ],
  [
    'hybrid',
    { place: { name: 'Salen', remote: 'possible' } },
    'Både på stedet og online',
    { file: 'DESCRIPTION:Både på stedet og online', jsonLd: ['MixedEventAttendanceMode'] },
  ],
  [
    'free',
    { price: { kind: 'free' } },
    'Gratis',
    { file: 'Pris: Gratis', jsonLd: ['"isAccessibleForFree":true', '"price":0'] },
  ],
  [
    'looking for help',
    { needs: [{ opportunityId: 'a', kind: 'lift', task: 'Kør', ...places(2) }] },
    'Mangler hjælp',
    { file: 'SUMMARY:Møde 1', notInFile: 'Mangler' },
  ],
];

/** Every status there is, the first date of December 2026 having it. */
export const statusCases = rows.map(
  ([status, changes, words, rest]): StatusCase => ({
    status,
    event: eventOn(1, changes),
    words,
    title: 'Møde 1',
    jsonLd: [scheduled],
    ...rest,
  }),
);
