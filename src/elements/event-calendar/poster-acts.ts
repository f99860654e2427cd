import type { DetailsView } from '../../ui/calendar/details.ts';
import type { PosterView } from '../../ui/calendar/poster.ts';

/** A poster to print: what it is called, and what to do where the browser refused (EC-84). */
export type PosterChoice = NonNullable<DetailsView['poster']>;

/** The posters of a calendar: of an opened event, and of the list. */
export interface PosterActs<Rows> {
  ofEvent(id: string, view: PosterView): PosterChoice;
  renderOfList(rows: Rows): unknown;
}
