import type { Privacy } from '../../../src/contract/privacy.ts';
import { dateOfDay, dayNumber, wallTimeAt } from '../zoned-time.ts';

const alphabet = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const receiptLength = 8;
const idBytes = 16;

type Random = (count: number) => Uint8Array;

/** A receipt number: eight signs that cannot be mistaken for each other (SU-70). */
export function receiptNumber(random: Random): string {
  let number = '';
  while (number.length < receiptLength) {
    // Bytes from 248 on are left out, else the first signs would come more often.
    for (const byte of random(receiptLength)) {
      if (byte < 256 - (256 % alphabet.length) && number.length < receiptLength)
        number += alphabet[byte % alphabet.length];
    }
  }
  return number;
}

/** An id nobody can guess: 128 random bits after a letter (CT-2, CT-45). */
export function randomId(random: Random): string {
  return `s${Buffer.from(random(idBytes)).toString('base64url')}`;
}

/** The day a sign-up is deleted (SU-57): counted from the last time chosen, or from the sign-up where there are no times. */
export function retentionUntil(
  retention: Privacy['retention'],
  times: { now: Date; lastEnd?: number; zone: string },
): string | undefined {
  if (retention.from === 'withdrawal') return undefined;
  const from = retention.from === 'lastSlotEnd' ? (times.lastEnd ?? times.now.getTime()) : times.now.getTime();
  return dateOfDay(dayNumber(wallTimeAt(from, times.zone)) + retention.days);
}
