import type * as z from 'zod/mini';
import { textThat } from './demand.ts';

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
