import type { Occurrence } from '../contract/occurrence.ts';
import { safeAddress } from '../contract/safe-address.ts';

/** Where the title of a date leads: its own page, else the editor's with `{id}`, `{uid}`, `{occurrence}`, `{date}` filled in (EC-54). */
export function eventAddress(occurrence: Occurrence, eventUrl: string): string | undefined {
  const { url, eventId, id, uid, startsAt, startsOn } = occurrence;
  const members: Record<string, string | undefined> = {
    id: eventId,
    uid,
    occurrence: id,
    date: startsOn ?? startsAt?.slice(0, 10),
  };
  const made = eventUrl.replace(/\{(id|uid|occurrence|date)\}/g, (_, name) => encodeURIComponent(members[name] ?? ''));
  const address = url ?? made;
  return address ? safeAddress(address, document.baseURI, 'link') : undefined;
}
