import * as z from 'zod/mini';
import { textThat } from './demand.ts';

const dayPattern = /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\d$/;
const timePattern =
  /^(19\d\d|2[01]\d\d|2200)-\d\d-\d\dT([01]\d|2[0-3])(:[0-5]\d){2}(\.\d+)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

// Engines differ on 30 February: some refuse it, some read 2 March.
const isDay = (value: string) =>
  new Date(`${value.slice(0, 10)}T00:00:00Z`).toJSON()?.slice(0, 10) === value.slice(0, 10);

/** Whether a text is an instant of CT-20. */
export const isDateTime = (value: string): boolean => timePattern.test(value) && isDay(value);

/** An instant: RFC 3339 with seconds and offset, an existing date, year 1900–2200 (CT-20). */
export const dateTimeSchema = textThat(isDateTime, { patterns: new Set([timePattern]), format: 'date-time' });
export type DateTime = z.infer<typeof dateTimeSchema>;

/** A day without zone, `YYYY-MM-DD` (CT-20). */
export const plainDateSchema = textThat((value) => dayPattern.test(value) && isDay(value), {
  patterns: new Set([dayPattern]),
  format: 'date',
});
export type PlainDate = z.infer<typeof plainDateSchema>;

const zonePattern = /^[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;
const zones = new Map<string, boolean>();

function isZone(name: string): boolean {
  let isKnown = zones.get(name);
  if (isKnown === undefined) {
    try {
      new Intl.DateTimeFormat('en', { timeZone: name });
      isKnown = zonePattern.test(name);
    } catch {
      isKnown = false;
    }
    zones.set(name, isKnown);
  }
  return isKnown;
}

/** An IANA zone name such as `Europe/Copenhagen`, never an offset (CT-21). */
export const timeZoneSchema = textThat(isZone, {
  patterns: new Set([zonePattern]),
  isZone: true,
  code: 'unknown-zone',
});
export type TimeZone = z.infer<typeof timeZoneSchema>;

interface Span {
  startsAt?: string | undefined;
  endsAt?: string | undefined;
  startsOn?: string | undefined;
  endsBefore?: string | undefined;
}

const instant = (text = '') => new Date(text).getTime();

/** Names members of a span that cannot stand beside its start: an end that is not later, a day beside a time (CT-21, CT-22). */
function misplaced({ startsAt, endsAt, startsOn, endsBefore }: Span): [key: keyof Span, code: string][] {
  const found: [keyof Span, string][] = [];
  if (startsAt && endsAt && instant(endsAt) <= instant(startsAt)) found.push(['endsAt', 'end-before-start']);
  if (startsOn && endsBefore && endsBefore <= startsOn) found.push(['endsBefore', 'end-before-start']);
  if (startsAt && startsOn) found.push(['startsOn', 'unknown-value']);
  if (startsAt && endsBefore && !found.some(([key]) => key === 'endsBefore'))
    found.push(['endsBefore', 'unknown-value']);
  return found;
}

/** What a span must hold: its end later than its start, timed or all-day but not both, and a start unless it changes another. */
// @__NO_SIDE_EFFECTS__
export const spanCheck = (isStartRequired = true) =>
  z.check<Span>(({ value, issues }) => {
    const refuse = (code: string, path?: string[]) =>
      issues.push({ code: 'custom', input: value, ...(path && { path }), params: { code } });
    for (const [key, code] of misplaced(value)) refuse(code, [key]);
    if (isStartRequired && !value.startsAt && !value.startsOn) refuse('no-start');
  });
