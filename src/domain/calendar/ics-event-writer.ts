import type { EventPlace } from '../../contract/event-content.ts';
import type { EventContent } from '../../contract/registration.ts';
import { plainIn, textIn } from '../text/text-in.ts';
import { contentLine, escapeText, type Parameters } from './content-line-writer.ts';

/** How the words of an event get into a file: which language, and the sentences that files have no property for. */
export interface IcsWording {
  /** BCP 47 tag of the texts to take; Danish where there is none in it. */
  language?: string;
  /** What stands before the title of a date that does not take place; many programs ignore STATUS (EC-29). */
  statusTitles?: { cancelled: string; postponed: string };
  /** Lines after the description: access, price, registration, organisation, contact (EC-8). */
  notes?: (content: Partial<EventContent>) => readonly string[];
}

const danishTitles = { cancelled: 'Aflyst', postponed: 'Udskudt' };

/** Place, room, address and town on one line, the town last, as readers expect it (EC-33). */
function locationOf({ name, room, address, postcode, city }: EventPlace, language?: string): string {
  const town = [postcode, city].filter(Boolean).join(' ');
  return [textIn(name, language), room, address, town].filter(Boolean).join(', ');
}

/** The lines of what an event says beside its times (EC-8, EC-29). Organiser and contact go to the notes, never to ORGANIZER. */
export function contentLines(content: Partial<EventContent>, wording: IcsWording): string[] {
  const { language, statusTitles = danishTitles, notes } = wording;
  const { status, place, onlineUrl, url, categories = [], audiences = [] } = content;
  const lines: string[] = [];
  const write = (name: string, value: string, parameters?: Parameters) => {
    if (value) lines.push(contentLine(name, value, parameters));
  };
  const isOff = status === 'cancelled' || status === 'postponed';
  const title = textIn(content.title, language);
  const described = [textIn(content.statusText, language), plainIn(content.description ?? content.summary, language)];
  write('SUMMARY', escapeText(isOff ? `${statusTitles[status]}: ${title}` : title));
  write('DESCRIPTION', escapeText([...described, ...(notes?.(content) ?? [])].filter(Boolean).join('\n\n')));
  if (place) {
    write('LOCATION', escapeText(locationOf(place, language)));
    const { latitude, longitude } = place;
    if (latitude !== undefined && longitude !== undefined) write('GEO', `${latitude};${longitude}`);
  }
  const topics = new Set([...categories, ...audiences].map(({ label }) => escapeText(textIn(label, language))));
  write('CATEGORIES', [...topics].join(','));
  write('URL', url ?? '');
  write('CONFERENCE', onlineUrl ?? '', { VALUE: 'URI' });
  write('STATUS', isOff ? 'CANCELLED' : status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED');
  return lines;
}
