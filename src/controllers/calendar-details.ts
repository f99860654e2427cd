import type { CalendarEvent } from '../contract/calendar-event.ts';
import type { Occurrence } from '../contract/occurrence.ts';
import { statusesOf } from '../domain/calendar/event-status.ts';
import { isLong, type PlacedOccurrence } from '../domain/calendar/placed-occurrence.ts';
import { inRow } from '../i18n/format.ts';
import type { CalendarDetailsMessages } from '../i18n/messages.ts';
import { accessLines, needLines, priceWords, registrationOf } from './calendar-facts.ts';
import { contactLines, type DetailsSetting, hostOf, type Line, linkTo, plainLine } from './calendar-lines.ts';
import { badgeWords, placeWords } from './calendar-rows.ts';
import { dayWords, ownTimeWords, timeWords } from './calendar-setting.ts';
import { richTextView } from './rich-text-view.ts';

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
  const page = all.url && linkTo(all.url);
  const others = placed.sourceIds.slice(1).flatMap((key) => setting.sourceName(key) ?? []);
  const facts = (...groups: readonly [label: string, lines: readonly Line[]][]) =>
    groups.filter(([, lines]) => lines.length > 0).map(([label, lines]) => ({ label, lines }));
  return {
    statuses,
    ...(all.statusText && { reason: text(all.statusText) }),
    ...(all.summary && { summary: text(all.summary) }),
    ...(description && { description }),
    before: facts(
      [details.when, whenLines(placed, setting)],
      [details.where, whereLines(all, setting)],
      [details.online, onlineLines(all, details)],
    ),
    after: facts(
      [details.price, [plainLine(priceWords(all.price, setting))]],
      [details.forWhom, forWhom(all, setting)],
      [details.access, accessLines(all, setting)],
      [details.organiser, organiserLines(all, setting)],
      [details.contact, contactLines(all.contact, setting)],
    ),
    registration: registrationOf(all, setting),
    needs: needLines(all, setting),
    links: [
      ...(page ? [{ text: details.openPage, href: page }] : []),
      ...(all.links ?? []).flatMap(({ url, label }) => {
        const href = linkTo(url);
        return href ? [{ ...text(label), href }] : [];
      }),
    ],
    ...(others.length > 0 && { alsoAt: details.alsoAt(others) }),
    closeLabel: setting.words.close,
    isWaiting: setting.isWaiting,
    waitingLabel: setting.words.loading,
    labels: { registration: details.registration, needs: details.needs, next: details.nextDates },
    ...(setting.series && { series: setting.series }),
  };
}

function whenLines(placed: PlacedOccurrence, setting: DetailsSetting): Line[] {
  const { details } = setting;
  const day = dayWords(placed.firstDay, setting);
  const own = ownTimeWords(placed, setting);
  const words = whenWords(placed, day, setting);
  return [
    plainLine(own ? `${words} (${own})` : words),
    ...(setting.series ? [plainLine(setting.series.sentence)] : []),
  ].concat(
    setting.series && setting.series.next.length > 1
      ? [plainLine(`${details.nextDates}: ${inRow(setting.series.next, setting.language)}`)]
      : [],
  );
}

function whenWords(placed: PlacedOccurrence, day: string, setting: DetailsSetting): string {
  const { details } = setting;
  const lastDay = dayWords(placed.lastDay, setting);
  if (placed.isAllDay) return placed.lastDay > placed.firstDay ? details.daySpan(day, lastDay) : day;
  if (placed.lastDay === placed.firstDay || placed.endsAt === undefined)
    return details.dayAndTime(day, timeWords(placed, setting));
  const at = (instant: number) => {
    const { endsAt, ...moment } = placed;
    return timeWords({ ...moment, startsAt: instant }, setting);
  };
  const [from, to] = [details.dayAndTime(day, at(placed.startsAt)), details.dayAndTime(lastDay, at(placed.endsAt))];
  return isLong(placed) || placed.lastDay > placed.firstDay ? details.overMidnight(from, to) : from;
}

function whereLines({ place }: Occurrence, { text, details }: DetailsSetting): Line[] {
  const map = place?.mapUrl && linkTo(place.mapUrl);
  const address = place?.postcode && place.city ? `${place.postcode} ${place.city}` : place?.city;
  const words = placeWords(place && { ...place, city: address }, text);
  return [
    ...words,
    ...(place?.directions ? [text(place.directions)] : []),
    ...(map ? [{ text: details.openMap, href: map }] : []),
  ];
}

function onlineLines({ onlineUrl }: Occurrence, details: CalendarDetailsMessages): Line[] {
  const href = onlineUrl && linkTo(onlineUrl);
  return href ? [{ text: details.joinOnline(hostOf(href)), href }] : [];
}

function forWhom({ audiences, ages }: Occurrence, { text, details }: DetailsSetting): Line[] {
  const names = (audiences ?? []).map(({ label }) => text(label));
  const hasAges = ages && (ages.from !== undefined || ages.to !== undefined);
  return [...names, ...(hasAges ? [plainLine(details.ages(ages.from, ages.to))] : [])];
}

function organiserLines({ organisations }: Occurrence, { text }: DetailsSetting): Line[] {
  return (organisations ?? []).map(({ name, url }) => {
    const href = url && linkTo(url);
    return { ...text(name), ...(href && { href }) };
  });
}
