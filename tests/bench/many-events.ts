import type { CalendarEvent } from '../../src/contract/calendar-event.ts';
import { singleEvents } from './samples.ts';

const areas = ['Centrum', 'Havnen', 'Skoven', 'Sundby', 'Vestbyen'];
const topics = ['Foredrag', 'Kultur', 'Læring', 'Mad og fællesskab', 'Natur', 'Samskabelse'];

/** So many events over a year as a municipality has them: with a place in an area, a topic, some of them free. */
export const municipalEvents = (count: number): CalendarEvent[] =>
  singleEvents(count).map(({ place, ...event }, index) => {
    const area = areas[index % areas.length] ?? '';
    const topic = topics[index % topics.length] ?? '';
    return {
      ...event,
      timeZone: 'Europe/Copenhagen',
      place: { name: place, area: { id: area.toLowerCase(), label: area } },
      categories: [{ id: topic.toLowerCase(), label: topic }],
      ...(index % 3 === 0 && { price: { kind: 'free' as const } }),
    };
  });
