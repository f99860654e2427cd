import type { CalendarEvent } from '../../contract/calendar-event.ts';
import type { Issue } from '../../contract/issue.ts';
import type { DateTime } from '../../contract/time.ts';
import { parseIcs } from '../../domain/calendar/ics-reader.ts';
import { type HttpReply, malformed } from '../http.ts';
import { looksLikeHtml } from '../http-body.ts';
import { inOrder } from '../reading/event-order.ts';

/** A calendar feed as it was read. */
export interface Feed {
  name: string | undefined;
  events: CalendarEvent[];
  skipped: Issue[];
  /** There was more than may be read (EC-32). */
  isCut: boolean;
  asOf: DateTime;
}

// A reply that several widgets share is read once (BE-9).
const known = new WeakMap<HttpReply, Feed>();

/** Reads the bytes of a feed; what is no calendar, or holds nothing that can be read, is `malformed` (BE-35, BE-36). */
export function readFeed(reply: HttpReply, defaultZone: string): Feed {
  const earlier = known.get(reply);
  if (earlier) return earlier;
  const { bytes } = reply.body;
  const head = new TextDecoder().decode(bytes.subarray(0, 1024));
  if (!/BEGIN:VCALENDAR/i.test(head)) {
    const isHtml = reply.mediaType === 'text/html' || looksLikeHtml(reply.body);
    throw malformed(reply, isHtml ? [{ path: '', code: 'html-instead-of-data', message: reply.mediaType }] : []);
  }
  const { calendar, events, issues } = parseIcs(bytes, { defaultZone });
  // What is private was read and left out on purpose.
  if (!events.length && issues.some(({ code }) => code !== 'private')) throw malformed(reply, issues);
  const feed: Feed = {
    name: calendar.name,
    events: inOrder(events),
    skipped: issues,
    isCut: issues.some(({ code }) => code === 'too-big'),
    asOf: new Date(reply.asOf).toISOString(),
  };
  known.set(reply, feed);
  return feed;
}
