import type { CalendarEvent, EventOverride } from '../calendar-event.ts';
import type { AccessFact, EventNeed, EventPlace, Price } from '../event-content.ts';
import type { SeriesDescription } from '../listed-occurrence.ts';
import type { Occurrence } from '../occurrence.ts';
import type { Registration } from '../registration.ts';
import { capacityExample, contactExample, placeExample } from './examples-shared.ts';

export const accessFactExample: AccessFact = { feature: 'hearingLoop', value: 'yes', note: 'I den store sal' };

export const eventPlaceExample: EventPlace = { ...placeExample, room: 'Store sal', access: [accessFactExample] };

export const priceExample: Price = {
  kind: 'paid',
  currency: 'DKK',
  amounts: [{ minor: 5000, label: 'Voksen' }],
  text: '50 kr.',
};

export const registrationExample: Registration = {
  mode: 'external',
  isRequired: true,
  signUpUrl: 'https://billet.example/kor',
};

export const eventNeedExample: EventNeed = {
  opportunityId: 'hent-nabo',
  slotId: 'hn-2026-12-08',
  kind: 'lift',
  task: 'Hent en nabo til foredraget',
  capacity: capacityExample,
};

export const eventOverrideExample: EventOverride = {
  originalStartsAt: '2026-12-01T19:00:00+01:00',
  status: 'cancelled',
  statusText: 'Foredragsholderen er blevet syg.',
};

export const calendarEventExample: CalendarEvent = {
  id: 'tirsdagsforedrag',
  uid: 'tirsdagsforedrag@sundby.example',
  version: '4',
  sequence: 4,
  updatedAt: '2026-11-21T12:00:00+01:00',
  title: { da: 'Foredrag i Kulturcentret', en: 'Talk at the culture centre' },
  summary: 'Hver tirsdag aften: et foredrag, en kop kaffe og god tid til at snakke.',
  startsAt: '2026-10-06T19:00:00+02:00',
  endsAt: '2026-10-06T21:00:00+02:00',
  timeZone: 'Europe/Copenhagen',
  recurrence: {
    rules: ['FREQ=WEEKLY;BYDAY=TU;UNTIL=20270427T170000Z'],
    excluded: [{ startsAt: '2026-10-13T19:00:00+02:00', reason: 'efterårsferie' }],
  },
  overrides: [eventOverrideExample],
  place: eventPlaceExample,
  price: { kind: 'free' },
  organisations: [{ name: 'Kulturcentret' }],
  contact: contactExample,
  categories: [{ id: 'foredrag', label: 'Foredrag' }],
  registration: registrationExample,
  capacity: capacityExample,
  needs: [eventNeedExample],
};

export const seriesDescriptionExample: SeriesDescription = {
  frequency: 'weekly',
  interval: 1,
  weekdays: [1],
  lastOn: '2027-04-27',
  nextOn: ['2026-12-08', '2026-12-15'],
  exceptions: [{ startsOn: '2026-12-01', kind: 'cancelled' }],
};

export const occurrenceExample: Occurrence = {
  id: 'tirsdagsforedrag.20261208T180000Z',
  eventId: 'tirsdagsforedrag',
  title: 'Foredrag i Kulturcentret',
  startsAt: '2026-12-08T19:00:00+01:00',
  endsAt: '2026-12-08T21:00:00+01:00',
  timeZone: 'Europe/Copenhagen',
  originalStartsAt: '2026-12-08T19:00:00+01:00',
  series: seriesDescriptionExample,
};
