// The core of the calendar, as the package's door `samspil/calendar`: no page, no network and no clock, so that it runs in
// Node as in a browser (EC-1). `stories/docs/calendar-core.mdx` is its guide.
export type { CalendarEvent } from './contract/calendar-event.ts';
export type { Issue } from './contract/issue.ts';
export type { SeriesDescription } from './contract/listed-occurrence.ts';
export type { Occurrence } from './contract/occurrence.ts';
export type { Budget } from './domain/calendar/budget.ts';
export { type CalendarFilter, formatFilter, parseFilter } from './domain/calendar/calendar-filter.ts';
export { type DescribeOptions, describeSeries } from './domain/calendar/describe-series.ts';
export type { IcsItem } from './domain/calendar/ics-file.ts';
export { type ParsedCalendar, parseIcs } from './domain/calendar/ics-reader.ts';
export { type IcsOptions, toIcs } from './domain/calendar/ics-writer.ts';
export { type JsonLd, type JsonLdOptions, toJsonLd, toJsonLdText } from './domain/calendar/json-ld.ts';
export type { PlacedOccurrence, TimeRange } from './domain/calendar/placed-occurrence.ts';
export { type ExpandOptions, type Expansion, expand } from './domain/calendar/series.ts';
