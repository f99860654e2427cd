import type { AccessFact } from '../../contract/event-content.ts';
import type { Occurrence } from '../../contract/occurrence.ts';
import type { EventContent } from '../../contract/registration.ts';
import type { Text } from '../../contract/text.ts';
import { plainIn, textIn } from '../text/text-in.ts';
import { formatPlainDate, readPlainDate } from './date-time.ts';
import { isFresh, movedFrom, statusesOf } from './event-status.ts';
import { keyInSeries, sequenceOf, uidOf } from './event-version.ts';

/** What the description of a date is made with. */
export interface JsonLdOptions {
  /** Address of the page that is about this date alone, as search engines demand. */
  url: string;
  /** Milliseconds since 1970: whether places are left is a matter of when one asks. */
  now: number;
  /** BCP 47 tag of the texts to take; Danish where there is none in it. */
  language?: string;
  /** Host of the source, for the uid of an event that has none (EC-7). */
  host?: string;
}

/** Data of schema.org, ready for JSON. */
export type JsonLd = { readonly [member: string]: unknown };

const statuses: Partial<Record<NonNullable<EventContent['status']>, string>> = {
  cancelled: 'EventCancelled',
  postponed: 'EventPostponed',
};
const attendance = {
  no: 'OfflineEventAttendanceMode',
  possible: 'MixedEventAttendanceMode',
  only: 'OnlineEventAttendanceMode',
};
const accessValues: Record<AccessFact['value'], boolean | string> = { yes: true, no: false, partly: 'partly' };

const term = (name: string) => `https://schema.org/${name}`;

/** A thing of a type; members that say nothing are left out. */
function thing(type: string, members: JsonLd): JsonLd {
  const said = Object.entries(members).filter(([, value]) => value !== undefined && value !== '');
  return { '@type': type, ...Object.fromEntries(said) };
}

/** One date as a schema.org `Event` (EC-39, EC-8). What the source does not state is left out, never guessed. */
export function toJsonLd(occurrence: Occurrence, options: JsonLdOptions): JsonLd {
  const { url, language, host = 'samspil' } = options;
  const { title, summary, description, status, ages, price, capacity, categories, audiences } = occurrence;
  const text = (given: Text | undefined) => textIn(given, language);
  const uid = uidOf({ uid: occurrence.uid, id: occurrence.eventId }, host);
  const moved = movedFrom(occurrence);
  const previous = moved?.fromStartsAt ?? moved?.fromStartsOn;
  const isSeries = occurrence.series || keyInSeries(occurrence);
  const usual = previous ? 'EventRescheduled' : 'EventScheduled';
  return {
    '@context': 'https://schema.org',
    ...thing('Event', {
      identifier: isSeries ? `${uid}#${occurrence.id}` : uid,
      superEvent: isSeries ? thing('EventSeries', { identifier: uid }) : undefined,
      version: sequenceOf(occurrence),
      name: text(title),
      description: plainIn(description ?? summary, language),
      inLanguage: occurrence.languages,
      startDate: occurrence.startsAt ?? occurrence.startsOn,
      endDate: occurrence.endsAt ?? lastDayBefore(occurrence.endsBefore),
      eventStatus: term((status && statuses[status]) ?? usual),
      previousStartDate: previous,
      eventAttendanceMode: term(attendance[remoteOf(occurrence)]),
      location: locationsOf(occurrence, text),
      organizer: organizersOf(occurrence, text),
      image: occurrence.image?.url,
      keywords: categories?.map(({ label }) => text(label)),
      audience: audiences?.map(({ label }) => thing('Audience', { audienceType: text(label) })),
      typicalAgeRange: ages?.from || ages?.to ? `${ages.from ?? 0}-${ages.to ?? ''}` : undefined,
      isAccessibleForFree: price?.kind === 'free' ? true : price?.kind === 'paid' ? false : undefined,
      offers: offersOf(occurrence, options, text),
      maximumAttendeeCapacity: capacity?.maximum ?? undefined,
      remainingAttendeeCapacity:
        capacity?.display === 'exact' && isFresh(capacity, options.now) ? (capacity.remaining ?? undefined) : undefined,
      url,
    }),
  };
}

/** `toJsonLd` as text for a `script` element: nothing in it can end the element or begin another. */
export const toJsonLdText = (occurrence: Occurrence, options: JsonLdOptions): string =>
  JSON.stringify(toJsonLd(occurrence, options)).replace(
    /[<>&\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** Our end of whole days is the day after (CT-22), that of schema.org the last day. */
function lastDayBefore(endsBefore: string | undefined): string | undefined {
  const day = readPlainDate(endsBefore);
  return day === undefined ? undefined : formatPlainDate(day - 1);
}

const remoteOf = ({ place, onlineUrl }: Occurrence) => place?.remote ?? (onlineUrl && !place ? 'only' : 'no');

function locationsOf(occurrence: Occurrence, text: (given: Text | undefined) => string): JsonLd[] | undefined {
  const { place, onlineUrl } = occurrence;
  const remote = remoteOf(occurrence);
  const locations: JsonLd[] = [];
  if (place && remote !== 'only') {
    const { latitude, longitude, address, postcode, city } = place;
    const facts = new Map(accessFacts(occurrence).map((fact) => [fact.feature, fact]));
    const isAddress = address || postcode || city;
    const streetAddress = { streetAddress: address, postalCode: postcode, addressLocality: city };
    locations.push(
      thing('Place', {
        name: [text(place.name), place.room].filter(Boolean).join(', '),
        address: isAddress ? thing('PostalAddress', streetAddress) : undefined,
        geo:
          latitude === undefined || longitude === undefined
            ? undefined
            : thing('GeoCoordinates', { latitude, longitude }),
        amenityFeature: facts.size > 0 ? [...facts.values()].map((fact) => amenity(fact, text)) : undefined,
      }),
    );
  }
  if (remote !== 'no') locations.push(thing('VirtualLocation', { url: onlineUrl }));
  return locations.length > 0 ? locations : undefined;
}

/** Codes of the place, its facts, and those of the event: of one feature the last counts (EC-6, EC-56). */
const accessFacts = ({ place, access = [] }: Occurrence): AccessFact[] => [
  ...(place?.accessibility ?? []).map(({ id, label }) => ({ feature: id, value: 'yes' as const, label })),
  ...(place?.access ?? []),
  ...access,
];

/** Who holds it, and whom to turn to: where no organisation is named, that one stands for it (EC-8). */
function organizersOf({ organisations = [], contact }: Occurrence, text: (given: Text | undefined) => string) {
  const { name, role, phone, email, url } = contact ?? {};
  const point = { name: text(name), contactType: text(role), telephone: phone, email, url };
  const contactPoint = contact && thing('ContactPoint', point);
  const named = organisations.map((one, index) =>
    thing('Organization', { name: text(one.name), url: one.url, contactPoint: index === 0 ? contactPoint : undefined }),
  );
  if (named.length > 0) return named;
  return contactPoint && [thing('Organization', { name: text(name) || text(role), contactPoint })];
}

const amenity = ({ feature, value, label, note }: AccessFact, text: (given: Text | undefined) => string) =>
  thing('LocationFeatureSpecification', {
    name: text(label) || feature,
    value: accessValues[value],
    description: text(note),
  });

/** What taking part costs and whether there is room, where the event says anything of either. */
function offersOf(
  occurrence: Occurrence,
  { url, now }: JsonLdOptions,
  text: (given: Text | undefined) => string,
): JsonLd[] | undefined {
  const { price, registration, capacity, availability } = occurrence;
  const isOff = occurrence.status === 'cancelled' || occurrence.status === 'postponed';
  const isPriced = price && price.kind !== 'unknown';
  if (isOff || !(isPriced || capacity || availability || registration?.signUpUrl)) return undefined;
  const codes = new Set(statusesOf(occurrence, now).map(({ code }) => code));
  const isFull = codes.has('soldOut') || codes.has('waitingList');
  const shared = {
    url: registration?.signUpUrl ?? url,
    availability: term(isFull ? 'SoldOut' : codes.has('few') ? 'LimitedAvailability' : 'InStock'),
    priceCurrency: isPriced ? (price.currency ?? 'DKK') : undefined,
  };
  if (price?.kind === 'free') return [thing('Offer', { ...shared, price: 0 })];
  const amounts = price?.kind === 'paid' ? (price.amounts ?? []) : [];
  if (amounts.length === 0) return [thing('Offer', { ...shared, priceCurrency: undefined })];
  return amounts.map(({ minor, label }) => thing('Offer', { ...shared, price: minor / 100, name: text(label) }));
}
