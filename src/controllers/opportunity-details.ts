import type { Config } from '../contract/config.ts';
import type { Opportunity, Slot } from '../contract/opportunity.ts';
import { safeAddress } from '../contract/safe-address.ts';
import { slotWords } from '../domain/sign-up/capacity.ts';
import { type Opening, openingFacts, openingOf } from '../domain/sign-up/opening.ts';
import { targetFromOpportunity } from '../domain/sign-up/sign-up-target.ts';
import { dayYear, formatInstant } from '../i18n/format.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import { signUpWords } from '../i18n/sign-up-words.ts';
import { contactView } from './contact-view.ts';
import type { LocaleController } from './locale-controller.ts';
import { noticeView } from './notice-view.ts';
import { placeWords } from './opportunity-row.ts';
import { placesAge } from './places-age.ts';
import { richTextView } from './rich-text-view.ts';
import { placesText, whenWords } from './slot-words.ts';

/** The words of details and form; a widget follows its language with them when it has fetched this module. */
export const words = signUpWords;

type Locale = Pick<LocaleController<SignUpMessages>, 'words' | 'text' | 'language'>;

/** What the details need beside the opportunity. */
export interface DetailsFacts {
  features: Config['features'];
  helpContact: Config['helpContact'] | undefined;
  /** The receiver's host where it is another than the page's. */
  host: string | undefined;
  isSignedUp: boolean;
  /** A sign-up sent before the page was left did not arrive (SU-62). */
  isNotReceived: boolean;
}

/** Whether one can sign up for an opportunity now. */
export function openingNow(opportunity: Opportunity, features: Config['features']): Opening {
  return openingOf(targetFromOpportunity(opportunity), openingFacts(opportunity, features, Date.now()));
}

/** An opportunity's details as view data: what stands in the way is said before anything else (SU-11, SU-12). */
export function detailsView(opportunity: Opportunity, locale: Locale, facts: DetailsFacts) {
  const { words, text } = locale;
  const { signUp, description, summary, tasks, rewards, infoNotes, commitment } = opportunity;
  const opening = openingNow(opportunity, facts.features);
  const isClosed = opening.kind === 'closed';
  const contact = contactView(signUp.contact ?? facts.helpContact, locale);
  const about = description ?? summary;
  return {
    heading: words.about,
    backLabel: words.backToList,
    state: facts.isNotReceived
      ? words.notReceived
      : facts.isSignedUp
        ? undefined
        : stateOf(opening, opportunity, locale),
    action: actionOf(opening, words),
    elsewhere: elsewhereOf(opening, opportunity, locale),
    // Where nobody can sign up any more, or yet, nothing is said of places and answers.
    times: timesOf(opportunity, locale, isClosed),
    timesNote: isClosed ? undefined : placesAge(opportunity.slots, locale),
    where: placeLines(opportunity, locale),
    gains: [
      ...(rewards ?? []).map(({ label }) => text(label)),
      ...(infoNotes ?? []).map((note) => ({ text: words.infoNotes[note] })),
    ],
    tasks: (tasks ?? []).map(({ label }) => text(label)),
    requirements: requirementsOf(opportunity, locale),
    notice: opening.kind === 'open' || opening.kind === 'full' ? noticeView(signUp, locale, facts.host) : undefined,
    titles: {
      times: words.times,
      where: words.where,
      tasks: words.tasks,
      requirements: words.requirements,
      gains: words.gains,
      answer: words.answer,
    },
    ...(about && { about: richTextView(about, locale) }),
    ...(commitment && { commitment: text(commitment.text) }),
    ...(signUp.responsePromise && !isClosed && { promise: text(signUp.responsePromise.text) }),
    ...(contact && { contact }),
  };
}

function stateOf(opening: Opening, { slots }: Opportunity, { words, language }: Locale): string | undefined {
  switch (opening.kind) {
    case 'open':
      return undefined;
    case 'full':
      return opening.canWait ? words.fullWithList : words.full;
    case 'form':
      return words.cannotSignUpHere;
    case 'closed': {
      const timeZone = slots[0]?.timeZone ?? 'Europe/Copenhagen';
      const when = opening.at && formatInstant(Date.parse(opening.at), dayYear, { language, timeZone });
      if (when && opening.why === 'notOpenYet') return words.opensOn(when);
      if (when && opening.why === 'tooLate') return words.tooLateSince(when);
      return when && opening.why === 'closed' ? words.closedOn(when) : words.closedWhy[opening.why];
    }
  }
}

function actionOf(opening: Opening, words: SignUpMessages) {
  if (opening.kind === 'full')
    return opening.canWait ? { intent: 'waitingList' as const, label: words.startWaiting } : undefined;
  if (opening.kind !== 'open') return undefined;
  const label = opening.intent === 'interest' ? words.startInterest : words.start.opportunity;
  return { intent: opening.intent, label };
}

// Without a form the way on is the organisation's own page, else its contact (CT-53).
function elsewhereOf(opening: Opening, { signUp }: Opportunity, { words }: Locale) {
  if (opening.kind !== 'form') return undefined;
  const href = signUp.signUpUrl && safeAddress(signUp.signUpUrl, document.baseURI, 'link');
  return href ? { href, text: words.signUpElsewhere } : { text: words.callToSignUp };
}

function timesOf({ slots }: Opportunity, { words, text, language }: Locale, isClosed: boolean) {
  const now = Date.now();
  const coming = slots.filter((slot: Slot) => Date.parse(slot.startsAt) > now);
  return coming.map((slot) => {
    const said = slotWords(slot, now);
    const moved =
      slot.status === 'moved' && slot.previousStartsAt
        ? words.moved(whenWords({ startsAt: slot.previousStartsAt, timeZone: slot.timeZone }, { language, words }))
        : '';
    return {
      when: whenWords(slot, { language, words }),
      isOff: said.kind === 'cancelled',
      notes: [isClosed && said.kind !== 'cancelled' ? '' : placesText(said, words), moved].filter(Boolean),
      ...(slot.label && { label: text(slot.label) }),
    };
  });
}

function placeLines({ place }: Opportunity, locale: Locale) {
  const address = place?.address ? [place.address, [place.postcode, place.city].filter(Boolean).join(' ')] : [];
  const name = place?.name && address.length > 0 ? [locale.text(place.name)] : placeWords(place, locale);
  const access = (place?.accessibility ?? []).map(({ label }) => locale.text(label));
  return { lines: [...name, ...address.filter(Boolean).map((line) => ({ text: line }))], access };
}

function requirementsOf({ signUp }: Opportunity, { words, text }: Locale) {
  return (signUp.requirements ?? []).map((requirement) => ({
    text: requirement.type === 'boerneattest' ? { text: words.certificate } : text(requirement.text),
    ...(requirement.type !== 'boerneattest' &&
      requirement.when === 'beforeStart' && { handledBy: words.handledBy[requirement.handledBy] }),
  }));
}
