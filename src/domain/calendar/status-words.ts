import type { EventContent } from '../../contract/registration.ts';
import { fold } from '../text/fold.ts';

/** What a word about an event means: a status, or that it is sold out (BE-19). */
export type StatusMeaning = { status: NonNullable<EventContent['status']> } | { availability: 'soldOut' };

const WORDS: Record<string, string> = {
  scheduled: 'planlagt,bekraeftet,scheduled,confirmed,active',
  tentative: 'foreloebig,tentative',
  cancelled: 'aflyst,cancelled,canceled',
  postponed: 'udskudt,udsat,postponed',
  moved: 'flyttet,moved,rescheduled',
  soldOut: 'udsolgt,fuldt booket,sold out,full',
};

const MEANINGS = new Map<string, StatusMeaning>(
  Object.entries(WORDS).flatMap(([code, words]) => {
    const meaning: StatusMeaning =
      code === 'soldOut' ? { availability: code } : { status: code as NonNullable<EventContent['status']> };
    return words.split(',').map((word) => [word, meaning] as const);
  }),
);

/** Meaning of a status word, Danish or English; undefined for any other word (BE-19). */
export const statusMeaning = (word: string): StatusMeaning | undefined =>
  MEANINGS.get(fold(word).trim().replace(/\s+/g, ' '));

const PREFIX = /^(?:([^:–—-]{4,40}):|([^:–—-]{4,40})\s[–—-])\s*(?=\S)/;

/** Takes a status word off the front of a title: `Aflyst: Dialogmøde`, `UDSOLGT – Koncert` (BE-19). */
export function splitTitle(title: string): { title: string; meaning?: StatusMeaning } {
  const prefix = PREFIX.exec(title);
  const meaning = prefix ? statusMeaning((prefix[1] ?? prefix[2]) as string) : undefined;
  const isSaid = meaning && !('status' in meaning && ['scheduled', 'tentative'].includes(meaning.status));
  return prefix && isSaid ? { title: title.slice(prefix[0].length), meaning } : { title };
}
