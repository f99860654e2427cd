import type { CalendarEvent } from '../../../src/contract/calendar-event.ts';
import type { Occurrence } from '../../../src/contract/occurrence.ts';
import type { Text } from '../../../src/contract/text.ts';
import { statusNote } from '../../../src/controllers/status-note.ts';
import { toIcs } from '../../../src/domain/calendar/ics-writer.ts';
import { knownZone } from '../../../src/domain/calendar/placed-occurrence.ts';
import { plainTitle } from '../../../src/domain/text/plain-title.ts';
import { chooseText } from '../../../src/i18n/choose-locale.ts';
import { messages } from '../../../src/i18n/da/calendar.ts';
import type { Call, Handler } from '../context.ts';
import { fittingEvents } from './event-routes.ts';
import { readOneEvent } from './live-events.ts';

/** How often programs are asked to read a feed again (EC-38). */
const everySixHours = [
  ['REFRESH-INTERVAL;VALUE=DURATION', 'PT6H'],
  ['X-PUBLISHED-TTL', 'PT6H'],
] as const;

/** Events as a calendar file. Its stamp is the last change of any of them, so that what stayed the same has the same bytes. */
function fileOf(events: readonly CalendarEvent[], { context, now }: Call, lastModified = now): string {
  const { base, config } = context;
  const at = lastModified.getTime();
  const setting = {
    words: messages,
    language: 'da',
    text: (text: Text | undefined) => chooseText(text, 'da', 'da'),
    zone: config.timeZone,
    now: at,
    today: knownZone(config.timeZone).dayAt(at),
  } as const;
  return toIcs(
    events.map((event) => (event.url ? { ...event, url: new URL(event.url, base).href } : event)),
    {
      stamp: lastModified.toISOString(),
      productId: '-//Samspil//Events//DA',
      name: plainTitle(config.name),
      host: new URL(base).host,
      defaultZone: config.timeZone,
      // Programs have no property for most statuses: what the page says, the file says in words (EC-53).
      notes: (content) => [statusNote(content as Occurrence, setting)],
      head: everySixHours,
    },
  );
}

/** All events to subscribe to, narrowed by the same filters as the list of events (EC-38). */
export const eventFeed: Handler = async (call) => {
  const { placed, lastModified } = await fittingEvents(call);
  const events = placed.map(({ item }) => item);
  return { body: fileOf(events, call, lastModified), lastModified };
};

/** One event with its whole series as a file (EC-37). */
export const eventFile: Handler = async (call) => {
  const { events, lastModified } = await readOneEvent(call, call.segment('id').replace(/\.ics$/, ''));
  return { body: fileOf(events, call, lastModified), lastModified };
};
