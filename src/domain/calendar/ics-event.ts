import type { Code } from '../../contract/code.ts';
import type { EventPlace } from '../../contract/event-content.ts';
import type { EventContent } from '../../contract/registration.ts';
import { safeAddress } from '../../contract/safe-address.ts';
import type { Text } from '../../contract/text.ts';
import { fold } from '../text/fold.ts';
import { readTagSoup } from '../text/tag-soup.ts';
import {
  type Component,
  type Property,
  propertiesOf,
  propertyOf,
  readText,
  splitList,
  valueIn,
} from './content-lines.ts';
import { cutText, MOST } from './ics-caps.ts';
import { splitTitle, statusMeaning } from './status-words.ts';
import { idFromUid } from './uid-as-id.ts';

/** Reports a member of a component that was dropped: its code and the line it stands on. */
export type ReportLine = (code: string, line: number, value: string) => void;

/** What a VEVENT says beside its times (EC-33). Never read: attendees, contacts, comments, alarms, mail addresses. */
export type IcsContent = Omit<EventContent, 'title'> & { title?: Text };

/** Maps the content of a VEVENT (EC-8, EC-33). */
export function contentOf(event: Component, report: ReportLine): IcsContent {
  const summary = propertyOf(event, 'SUMMARY');
  const { title, meaning } = splitTitle(shortLine(summary, report));
  const conferences = [...propertiesOf(event, 'CONFERENCE'), ...propertiesOf(event, 'X-GOOGLE-CONFERENCE')];
  const onlineUrl = firstAddress(conferences, { report, use: 'link' });
  const url = firstAddress(propertiesOf(event, 'URL'), { report, use: 'link' });
  const imageUrl = firstAddress(imagesOf(event), { report, use: 'request' });
  const description = descriptionOf(event, report);
  const isAlsoOnline = propertyOf(event, 'CONFERENCE') !== undefined && onlineUrl !== undefined;
  const place = placeOf(event, { isAlsoOnline, report });
  const categories = categoriesOf(event, report);
  const organiser = organiserOf(event, report);
  return {
    ...(title && { title: localized(title, summary) }),
    ...meaning,
    ...statusOf(event, meaning && 'status' in meaning ? meaning.status : undefined),
    ...(description && { description }),
    ...(place && { place }),
    ...(onlineUrl && { onlineUrl }),
    ...(url && { url }),
    ...(imageUrl && { image: { url: imageUrl, alt: '', isDecorative: true } }),
    ...(categories.length > 0 && { categories }),
    ...(organiser && { organisations: [{ name: organiser }] }),
  };
}

/** One line of plain text: markup and references gone, white space folded (BE-13). */
export function plainLine(value: string): string {
  const text = readText(value);
  return (/[<&]/.test(text) ? textOfMarkup(text) : text).replace(/\s+/g, ' ').trim().normalize('NFC');
}

/** The one line of a property, no longer than a title may be. */
function shortLine(property: Property | undefined, report: ReportLine, value = property?.value ?? ''): string {
  const text = plainLine(value);
  return cutText(text, MOST.title, () => report('too-long', property?.line ?? 0, text));
}

function textOfMarkup(markup: string): string {
  const parts: string[] = [];
  const gap = () => void parts.push(' ');
  readTagSoup(markup, { text: (part) => void parts.push(part), open: gap, close: gap });
  return parts.join('');
}

const LANGUAGE = /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/;

function localized(text: string, property: Property | undefined): Text {
  const language = property?.parameters.LANGUAGE;
  return language && LANGUAGE.test(language) ? { [language]: text } : text;
}

function statusOf(event: Component, said: EventContent['status']): Pick<EventContent, 'status'> {
  const word = valueIn(event, 'STATUS');
  if (!word) return {};
  const meaning = statusMeaning(word);
  const status = meaning && 'status' in meaning ? meaning.status : 'changed';
  // Files know CANCELLED only; the words before the title may say that it is postponed (EC-29).
  if (said === 'postponed' || (said && status !== 'cancelled')) return { status: said };
  return status === 'scheduled' ? {} : { status };
}

const MARKUP = 'X-ALT-DESC';
// Google writes markup into DESCRIPTION itself; `<3` and `< 12 år` are none.
const TAG = /<(a|b|br|div|em|h\d|i|li|ol|p|span|strong|u|ul)(\s[^<>]*)?\/?>/i;
const BLOCK = /<(br|div|h\d|li|p)\b/i;

function descriptionOf(event: Component, report: ReportLine): EventContent['description'] {
  const plain = propertyOf(event, 'DESCRIPTION');
  const short = (text: string, { line }: Property) =>
    cutText(text, MOST.description, () => report('too-long', line, text));
  const text = plain && short(readText(plain.value).replace(/\r\n?/g, '\n').trim(), plain);
  if (text && TAG.test(text))
    return { html: localized(BLOCK.test(text) ? text : text.replaceAll('\n', '<br>'), plain) };
  if (text) return localized(text, plain);
  const html = propertiesOf(event, MARKUP).find(({ parameters }) => /html/i.test(parameters.FMTTYPE ?? ''));
  const markup = html && short(readText(html.value).trim(), html);
  return markup ? { html: markup } : undefined;
}

// What people choose from a list of places ends in the country.
const HOME_COUNTRY = /^(Danmark|Denmark|Dänemark)$/i;
const POSTCODE_AND_TOWN = /^(\d{4})\s+([^\s()][^()]*)(?:\([^()]*\))?$/;

function placeOf(
  event: Component,
  { isAlsoOnline, report }: { isAlsoOnline: boolean; report: ReportLine },
): EventPlace | undefined {
  const location = propertyOf(event, 'LOCATION');
  // Apple puts a line break between the name and the street.
  const lines = location?.value.trim().replace(/(?:\\n)+|\\./gi, (mark) => (/n$/i.test(mark) ? '\\, ' : mark));
  const text = shortLine(location, report, lines);
  const place: EventPlace = {};
  const parts = text.split(', ');
  if (parts.length > 1 && HOME_COUNTRY.test(parts.at(-1) ?? '')) parts.pop();
  const town = POSTCODE_AND_TOWN.exec(parts.at(-1) ?? '');
  if (town) {
    parts.pop();
    place.postcode = town[1];
    place.city = town[2]?.trimEnd();
  }
  const name = parts.join(', ');
  const isOnlineOnly = /^(online|virtuelt|teams|zoom)$/i.test(name);
  if (name && !(isOnlineOnly && isAlsoOnline)) place.name = localized(name, location);
  if (isAlsoOnline) place.remote = !text || isOnlineOnly ? 'only' : 'possible';
  const [latitude, longitude] = valueIn(event, 'GEO').split(';').map(Number);
  const isPosition = Math.abs(latitude ?? 99) <= 90 && Math.abs(longitude ?? 999) <= 180 && (latitude || longitude);
  if (isPosition) Object.assign(place, { latitude, longitude });
  return Object.keys(place).length > 0 ? place : undefined;
}

function categoriesOf(event: Component, report: ReportLine): Code[] {
  const codes = new Map<string, Code>();
  for (const property of propertiesOf(event, 'CATEGORIES')) {
    for (const entry of splitList(property.value)) {
      if (codes.size === MOST.categories) {
        report('too-many', property.line, entry);
        return [...codes.values()];
      }
      const label = shortLine(property, report, entry);
      const folded = fold(label).replace(/[^\p{L}\p{N}.~_]+/gu, '-');
      const id = idFromUid(folded.replace(/^-|-$/g, '') || label);
      if (label && !codes.has(id)) codes.set(id, { id, label: localized(label, property) });
    }
  }
  return [...codes.values()];
}

function organiserOf(event: Component, report: ReportLine): string | undefined {
  const organizer = propertyOf(event, 'ORGANIZER');
  const name = shortLine(organizer, report, organizer?.parameters.CN ?? '');
  return name && !name.includes('@') ? name : undefined;
}

function imagesOf(event: Component): Property[] {
  const isAddress = ({ parameters }: Property) => (parameters.VALUE ?? 'URI').toUpperCase() === 'URI';
  const attached = propertiesOf(event, 'ATTACH').filter(({ parameters }) => /^image\//i.test(parameters.FMTTYPE ?? ''));
  return [...propertiesOf(event, 'IMAGE'), ...attached].filter(isAddress);
}

function firstAddress(
  properties: readonly Property[],
  { report, use }: { report: ReportLine; use: 'link' | 'request' },
): string | undefined {
  for (const { value, line } of properties) {
    const address = safeAddress(value.trim(), undefined, use);
    if (address) return address;
    report('bad-address', line, value);
  }
  return undefined;
}
