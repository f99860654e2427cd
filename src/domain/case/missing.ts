import type { CaseStory } from '../../contract/case-story.ts';
import type { PlainDate } from '../../contract/time.ts';
import { monthsAfter } from './timeline.ts';

/** What `missing` can find itself (CA-11); editors list further codes of their own in the case. */
export type MissingCode =
  | 'summary'
  | 'imageAlt'
  | 'link'
  | 'source'
  | 'recentCheck'
  | 'finding'
  | 'contactConsent'
  | 'quoteConsent'
  | 'statusNote';

const monthsACheckHolds = 12;

/** What an editor has still to find for a case, by code; `today` is the reader's day. Never shown to citizens (CA-11). */
export function missing(story: CaseStory, today: PlainDate): string[] {
  const { image, source, contact } = story;
  const found: [MissingCode, unknown][] = [
    ['summary', !story.summary],
    ['imageAlt', image && !image.alt && !image.isDecorative],
    ['link', !story.links?.length],
    ['source', !source],
    ['recentCheck', source?.checkedOn && monthsAfter(source.checkedOn, monthsACheckHolds) < today],
    ['finding', lacksFinding(story, today)],
    ['contactConsent', contact?.name && !story.isContactNamed],
    // An editor who says `false` has looked: the words name a role.
    ['quoteConsent', story.quotes?.some((quote) => quote.isNamed === undefined)],
    ['statusNote', story.status === 'illustration' && !story.statusNote],
  ];
  return [...new Set([...(story.missing ?? []), ...found.filter(([, isMissing]) => isMissing).map(([code]) => code)])];
}

function lacksFinding({ status, evaluations, startedOn }: CaseStory, today: PlainDate): boolean {
  const last = evaluations?.toSorted((left, right) => left.afterMonths - right.afterMonths).at(-1);
  const heldOn = last?.heldOn ?? (last && startedOn && monthsAfter(startedOn, last.afterMonths));
  return status === 'planned' && !!heldOn && heldOn < today && !last?.finding;
}
