import type { Opportunity, Slot } from '../contract/opportunity.ts';
import type { Place } from '../contract/place.ts';
import { ageLimits } from '../domain/sign-up/age-limits.ts';
import { wordsForSlots } from '../domain/sign-up/capacity.ts';
import type { ChosenText } from '../i18n/choose-locale.ts';
import type { OpportunityMessages, SlotMessages } from '../i18n/messages.ts';
import type { LocaleController } from './locale-controller.ts';
import { dayWords, placesText, whenWords } from './slot-words.ts';

type Locale<Messages = OpportunityMessages> = Pick<LocaleController<Messages>, 'words' | 'text' | 'language'>;

/** An opportunity as a row of the list shows it (SU-8); `isSignedUp` in this visit (SU-12). */
export function opportunityRow(opportunity: Opportunity, locale: Locale, isSignedUp: boolean) {
  const { text, words } = locale;
  const { signUp } = opportunity;
  const days = signUp.responsePromise?.withinWorkdays;
  const where = placeWords(opportunity.place, locale);
  return {
    id: opportunity.id,
    title: text(opportunity.title),
    organisation: text(opportunity.organisation.name),
    when: whenOf(opportunity, locale),
    places: isSignedUp ? words.signedUp : placesOf(opportunity, words),
    badges: badgesOf(opportunity, locale),
    ...(where.length > 0 && { where }),
    ...(days && { promise: words.answerWithin(days) }),
  };
}

/** Place and town, or that it can be done from home. */
export function placeWords(place: Place | undefined, { text, words }: Locale<SlotMessages>): readonly ChosenText[] {
  if (!place) return [];
  if (place.remote === 'only') return [{ text: words.fromHome }];
  const name = place.name ? [text(place.name)] : [];
  const town =
    place.city && !name.some(({ text: words }) => words.includes(place.city ?? '')) ? [{ text: place.city }] : [];
  return [...name, ...town, ...(place.remote === 'possible' ? [{ text: words.orFromHome }] : [])];
}

function whenOf({ slots, series }: Opportunity, { text, words, language }: Locale): ChosenText {
  const now = Date.now();
  const coming = slots
    .filter((slot) => slot.status !== 'cancelled' && Date.parse(slot.startsAt) > now)
    .sort((left, right) => Date.parse(left.startsAt) - Date.parse(right.startsAt));
  const [next, ...others] = coming;
  const [regular] = series ?? [];
  if (next && regular?.label && next.seriesId === regular.id) {
    const { text: label, language: tag } = text(regular.label);
    return { text: whenWords(next, { language, words }, label), ...(tag && { language: tag }) };
  }
  if (!next) return { text: words.byAgreement };
  const first = whenWords(next, { language, words });
  return { text: others.length > 0 ? `${first} ${words.otherTimes(others.length)}` : first };
}

function placesOf({ status, slots }: Opportunity, words: OpportunityMessages): string {
  if (status === 'full' || status === 'waitingList') return words.places[status];
  return status === 'open' ? placesText(wordsForSlots(slots, Date.now()), words) : '';
}

function badgesOf({ status, slots, signUp }: Opportunity, { words, language }: Locale): string[] {
  const { badge } = words;
  const { minimum } = ageLimits(signUp);
  const hasMoved = slots.some((slot) => slot.status === 'moved' && Date.parse(slot.startsAt) > Date.now());
  const opens = signUp.opensAt ? badge.opens(dayWords(signUp.opensAt, zoneOf(slots), language)) : badge.notOpenYet;
  const isOff = status === 'cancelled' || status === 'postponed' || status === 'closed';
  return [
    isOff ? badge[status] : status === 'notOpenYet' && opens,
    hasMoved && badge.moved,
    signUp.requirements?.some(({ type }) => type === 'boerneattest') && badge.certificate,
    minimum && badge.fromAge(minimum),
  ].filter((said) => typeof said === 'string');
}

const zoneOf = ([slot]: readonly Slot[]) => slot?.timeZone ?? 'Europe/Copenhagen';
