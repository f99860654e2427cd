import type { Occurrence } from '../contract/occurrence.ts';
import { safeAddress } from '../contract/safe-address.ts';

/** What an address is made of: a date, or an event that stands for all of its dates. */
export type Addressed = Pick<Occurrence, 'id' | 'uid' | 'url' | 'startsAt' | 'startsOn'> & { eventId?: string };

/** Where the title of a date leads: its own page, else the editor's with `{id}`, `{uid}`, `{occurrence}`, `{date}` filled in (EC-54). */
export function eventAddress(shown: Addressed, eventUrl: string): string | undefined {
  const { url, id, eventId = id, uid, startsAt, startsOn } = shown;
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
