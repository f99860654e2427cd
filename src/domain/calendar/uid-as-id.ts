import type { Id } from '../../contract/id.ts';

const LONGEST_ID = 128;
const HASHED_ID = 100;

/** A foreign uid as an id of CT-2: unsafe characters as `~` and their number, the end of a long one as a hash. */
export function idFromUid(uid: string): Id {
  const id = safeId(uid);
  return id.length <= LONGEST_ID ? id : numberedId(uid);
}

/** The same with the number of the whole uid at its end: for a uid that shares its id with another. */
export const numberedId = (uid: string): Id => `${safeId(uid).slice(0, HASHED_ID)}~${hash(uid)}`;

function safeId(uid: string): Id {
  const safe = uid.replace(/[^A-Za-z0-9._-]/gu, (character) => `~${character.codePointAt(0)?.toString(16)}`);
  return /^[A-Za-z0-9]/.test(safe) ? safe : `x${safe}`;
}

/** FNV-1a over UTF-16 units, twice with different seeds: enough to keep long names apart. */
function hash(text: string): string {
  const round = (seed: number) => {
    let value = seed;
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
    return value.toString(36);
  };
  return round(0x811c9dc5) + round(0x01000193);
}
