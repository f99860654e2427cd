import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { ManageState } from '../domain/sign-up/manage-states.ts';
import { isEndedStatus } from '../domain/sign-up/managed-steps.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import { clockTime, formatInstant, longDay } from '../i18n/format.ts';
import type { ManageMessages } from '../i18n/messages.ts';
import { chosenTime } from './chosen-time.ts';
import type { ManageController } from './manage-controller.ts';
import { maskedText } from './masked-rows.ts';
import { noticeView } from './notice-view.ts';

/** What waits for a yes or a no: a place on offer, an address to confirm, a guardian (SU-44, SU-55, SU-66). */
export function decisionOf(
  visit: ManageController,
  { opened: { signUp, purpose } }: Extract<ManageState, { name: 'open' }>,
) {
  const { locale, target } = visit;
  const { words, language } = locale;
  const { can, offer, times } = signUp;
  if (purpose === 'guardian' && can.includes('guardian')) {
    // The question is the heading of the page.
    return {
      paragraphs: [words.guardianText],
      ...(target && { notice: noticeView(target.terms, locale, undefined) }),
      choices: [
        { action: 'guardianYes', label: words.guardianYes, isMain: true },
        { action: 'guardianNo', label: words.guardianNo },
      ],
    };
  }
  const match = matchOf(visit, signUp);
  if (match) return match;
  if (offer && can.includes('answerOffer')) {
    const held = times
      .filter(({ id }) => offer.slotIds.includes(id))
      .map((time) => chosenTime(time, { language, words }));
    return {
      title: words.offer,
      paragraphs: [...held, words.offerUntil(momentWords(offer.expiresAt, visit))],
      choices: yesOrNo(words),
    };
  }
  if (!can.includes('verify')) return undefined;
  return {
    title: words.verify,
    paragraphs: [words.verifyText],
    choices: [{ action: 'verify', label: words.verifyYes, isMain: true }],
  };
}

/** Another family: whether to meet them, that their answer is waited for, or how they are reached (SU-51). */
function matchOf(visit: ManageController, { match, offer, can }: ManagedSignUp) {
  const { words } = visit.locale;
  if (match?.status === 'matched') {
    const { name, email, phone } = match;
    const reach = [name, phone && nationalPhone(phone), email].filter((line) => line !== undefined);
    return { title: words.otherFamily.found, paragraphs: [words.otherFamily.foundText, ...reach], choices: [] };
  }
  if (match?.hasAnswered && match.status !== 'declined') {
    return { title: words.otherFamily.waiting, paragraphs: [words.otherFamily.waitingText], choices: [] };
  }
  if (!match || !offer || !can.includes('answerOffer')) return undefined;
  const until = words.otherFamily.until(momentWords(offer.expiresAt, visit));
  return { title: words.otherFamily.offer, paragraphs: [words.otherFamily.offerText, until], choices: yesOrNo(words) };
}

const yesOrNo = ({ accept, decline }: ManageMessages) => [
  { action: 'accept', label: accept, isMain: true },
  { action: 'decline', label: decline },
];

/** What a guardian is asked, or has said; never what is said to the one who takes part (SU-55). */
export function guardianHeading({ status, request, can }: ManagedSignUp, words: ManageMessages): string {
  if (can.includes('guardian')) return words.mayTakePart(firstNames(request));
  const { yes, no, over } = words.guardianSaid;
  const said = status === 'declined' ? no : isEndedStatus(status) ? over : yes;
  return said(firstNames(request));
}

/** «Bo, Eva»: no more of the young ones' names than a guardian needs. */
const firstNames = ({ contact }: ManagedSignUp['request']): string =>
  maskedText(contact.name)
    .split(/,\s*/)
    .map((name) => name.split(/\s/)[0])
    .join(', ');

/** «onsdag 9. december kl. 16.30», for a deadline. */
function momentWords(at: string, { locale, description }: ManageController): string {
  const { language, words } = locale;
  const zone = { language, timeZone: description?.timeZone ?? 'Europe/Copenhagen' };
  const instant = Date.parse(at);
  return words.when(formatInstant(instant, longDay, zone), formatInstant(instant, clockTime, zone), '');
}
