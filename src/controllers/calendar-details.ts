import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import { statusesOf } from '../domain/calendar/event-status.ts';
import type { PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { inRow } from '../i18n/format.ts';
import { accessLines, needLines, priceWords, registrationOf } from './calendar-facts.ts';
import { contactLines, type DetailsSetting, hostOf, type Line, linkLines, plainLine } from './calendar-lines.ts';
import { badgeWords, placeWords } from './calendar-rows.ts';
import { dayWords, ownTimeWords, timeWords } from './calendar-setting.ts';
import { richTextView } from './rich-text-view.ts';
import { withoutEnd } from './without-end.ts';

/** An opened event as view data, in the order of EC-55; what nobody stated is left out or said to be unknown. */
export function detailsView(placed: PlacedOccurrence, event: CalendarEvent | undefined, setting: DetailsSetting) {
  const { details, text } = setting;
  const { occurrence } = placed;
  const all: Occurrence = { ...event, ...occurrence, description: occurrence.description ?? event?.description };
  // The row above has said the statuses; here stand those that there is more to say about.
  const statuses = statusesOf(all, setting.now)
    .filter(({ code }) => ['cancelled', 'postponed', 'moved', 'changed', 'tentative'].includes(code))
    .map((status) => badgeWords(status, setting));
  const description = all.description && richTextView(all.description, { text });
  const others = placed.sourceIds.slice(1).flatMap((key) => setting.sourceName(key) ?? []);
  const facts = (...groups: readonly [label: string, lines: readonly Line[], part?: string][]) =>
    groups
      .filter(([, lines]) => lines.length > 0)
      .map(([label, lines, part]) => ({ label, lines, ...(part && { part }) }));
  return {
    statuses,
    ...(all.statusText && { reason: text(all.statusText) }),
    ...(all.summary && { summary: text(all.summary) }),
    ...(description && { description }),
    before: facts(
      [details.when, whenLines(placed, setting)],
      [details.where, whereLines(all, setting)],
      [details.online, linkLines(all.onlineUrl, (href) => plainLine(details.joinOnline(hostOf(href))))],
    ),
    after: facts(
      [details.price, [plainLine(priceWords(all.price, setting))]],
      [details.forWhom, forWhom(all, setting)],
      [details.access, accessLines(all, setting), 'access'],
      [details.organiser, organiserLines(all, setting)],
      [details.contact, contactLines(all.contact, setting)],
    ),
    registration: registrationOf(all, setting),
    needs: needLines(all, setting),
    links: [
      ...linkLines(all.url, () => plainLine(details.openPage)),
      ...(all.links ?? []).flatMap(({ url, label }) => linkLines(url, () => text(label))),
    ],
    ...(others.length > 0 && { alsoAt: details.alsoAt(others) }),
    closeLabel: setting.words.close,
    ...(setting.isWaiting && { waiting: setting.words.loading }),
    labels: { registration: details.registration, needs: details.needs },
  };
}

function whenLines(placed: PlacedOccurrence, setting: DetailsSetting): Line[] {
  const { details, language, series } = setting;
  const own = ownTimeWords(placed, setting);
  const words = whenWords(placed, setting);
  return [
    plainLine(own ? `${words} (${own})` : words),
    ...(series ? [plainLine(series.sentence)] : []),
    ...(series && series.next.length > 1 ? [plainLine(`${details.nextDates}: ${inRow(series.next, language)}`)] : []),
  ];
}

function whenWords(placed: PlacedOccurrence, setting: DetailsSetting): string {
  const { details } = setting;
  const day = dayWords(placed.firstDay, setting);
  const lastDay = dayWords(placed.lastDay, setting);
  const isOneDay = placed.lastDay === placed.firstDay;
  if (placed.isAllDay) return isOneDay ? day : details.daySpan(day, lastDay);
  if (isOneDay || placed.endsAt === undefined) return details.dayAndTime(day, timeWords(placed, setting));
  const at = (instant: number) => timeWords({ ...withoutEnd(placed), startsAt: instant }, setting);
  const [from, to] = [details.dayAndTime(day, at(placed.startsAt)), details.dayAndTime(lastDay, at(placed.endsAt))];
  return `${from} – ${to}`;
}

function whereLines({ place }: Occurrence, { text, details }: DetailsSetting): Line[] {
  const address = place?.postcode && place.city ? `${place.postcode} ${place.city}` : place?.city;
  const words = placeWords(place && { ...place, city: address }, text);
  return [
    ...words,
    ...(place?.directions ? [text(place.directions)] : []),
    ...linkLines(place?.mapUrl, () => plainLine(details.openMap)),
  ];
}

function forWhom({ audiences, ages }: Occurrence, { text, details }: DetailsSetting): Line[] {
  const names = (audiences ?? []).map(({ label }) => text(label));
  const hasAges = ages && (ages.from !== undefined || ages.to !== undefined);
  return [...names, ...(hasAges ? [plainLine(details.ages(ages.from, ages.to))] : [])];
}

function organiserLines({ organisations }: Occurrence, { text }: DetailsSetting): Line[] {
  return (organisations ?? []).map(({ name, url }) => linkLines(url, () => text(name))[0] ?? text(name));
}
