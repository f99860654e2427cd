import type { ManageState } from '../domain/sign-up/manage-states.ts';
import { clockTime, formatInstant, longDay } from '../i18n/format.ts';
import type { ManageController } from './manage-controller.ts';
import { noticeView } from './notice-view.ts';
import { whenWords } from './slot-words.ts';

/** What waits for a yes or a no: a place on offer, an address to confirm, a guardian (SU-44, SU-55, SU-66). */
export function decisionOf(
  visit: ManageController,
  { opened: { signUp, purpose } }: Extract<ManageState, { name: 'open' }>,
) {
  const { locale, target } = visit;
  const { words, language } = locale;
  const { can, offer, request, times } = signUp;
  if (purpose === 'guardian' && can.includes('guardian')) {
    const [firstName = ''] = request.contact.name.split(/\s/);
    return {
      title: words.mayTakePart(firstName),
      paragraphs: [words.guardianText],
      ...(target && { notice: noticeView(target.terms, locale, undefined) }),
      choices: [
        { action: 'guardianYes', label: words.guardianYes, isMain: true },
        { action: 'guardianNo', label: words.guardianNo },
      ],
    };
  }
  if (offer && can.includes('answerOffer')) {
    const held = times
      .filter(({ id }) => offer.slotIds.includes(id))
      .map((time) => whenWords(time, { language, words }));
    return {
      title: words.offer,
      paragraphs: [...held, words.offerUntil(momentWords(offer.expiresAt, visit))],
      choices: [
        { action: 'accept', label: words.accept, isMain: true },
        { action: 'decline', label: words.decline },
      ],
    };
  }
  if (!can.includes('verify')) return undefined;
  return {
    title: words.verify,
    paragraphs: [words.verifyText],
    choices: [{ action: 'verify', label: words.verifyYes, isMain: true }],
  };
}

/** «onsdag 9. december kl. 16.30», for a deadline. */
function momentWords(at: string, { locale, description }: ManageController): string {
  const { language, words } = locale;
  const zone = { language, timeZone: description?.timeZone ?? 'Europe/Copenhagen' };
  const instant = Date.parse(at);
  return words.when(formatInstant(instant, longDay, zone), formatInstant(instant, clockTime, zone), '');
}
