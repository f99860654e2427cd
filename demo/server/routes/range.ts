import { instantOf } from '../zoned-time.ts';

/** A stretch of time in milliseconds, half open; open ends are infinite. */
export interface Range {
  from: number;
  to: number;
}

/** The stretch that `from` and `to` ask for; a date is the start of its day in the backend's zone (CT-12). */
export function rangeOf(query: { from?: string | undefined; to?: string | undefined }, zone: string): Range {
  const instant = (text: string) => (text.length === 10 ? instantOf(`${text}T00:00:00`, zone) : Date.parse(text));
  return {
    from: query.from === undefined ? Number.NEGATIVE_INFINITY : instant(query.from),
    to: query.to === undefined ? Number.POSITIVE_INFINITY : instant(query.to),
  };
}
