import { safeAddress } from '../contract/safe-address.ts';
import type { Phase } from '../domain/sign-up/sign-up-states.ts';
import { dayYear, formatDay, formatInstant, longDay } from '../i18n/format.ts';
import { chosenTime } from './chosen-time.ts';
import { toldHere } from './page-news.ts';
import { placeLines } from './place-lines.ts';
import type { SignUpFlow } from './sign-up-flow.ts';

const MILLISECONDS_A_DAY = 86_400_000;

/** What a person keeps, in the order of SU-70: outcome, what, when, where, who answers by when, number, links. */
export function receiptView(flow: SignUpFlow, { outcome }: Extract<Phase, { name: 'done' }>) {
  const { reply, target, locale } = flow;
  const { words, language, text } = locale;
  const slots = target.slots.filter(({ id }) => reply?.slots.some(({ slotId }) => slotId === id));
  const hasTimes = slots.length > 0 && (outcome === 'confirmed' || outcome === 'pending');
  const promise = promiseOf(flow);
  const linkWords = reply && reply.linkSentTo !== 'none' ? words.linkSent[reply.linkSentTo] : words.noLink;
  const deletedOn = reply?.retentionUntil && dayWordsOf(reply.retentionUntil, language);
  return {
    kind: 'receipt' as const,
    heading: words.receipt[outcome],
    when: slots.map((slot) => {
      const label = slot.label ? text(slot.label).text : undefined;
      return { text: chosenTime(slot, { language, words }), ...(label && { note: label }) };
    }),
    where: placeLines(target.place, locale),
    number: { label: words.receiptNumber, value: groupedNumber(reply?.receiptNumber ?? '') },
    notes: [
      ...(target.matching ? [words.match.receipt] : []),
      linkWords,
      ...(deletedOn ? [words.deletedOn(deletedOn)] : []),
      words.signedUpBefore,
    ],
    told: toldHere(flow),
    choices: [
      ...(hasTimes ? [{ action: 'calendar', label: words.addToCalendar }] : []),
      { action: 'print', label: words.print },
      ...(flow.options.hasList ? [{ action: 'leave', label: words.backToList }] : []),
    ],
    ...(outcome === 'verifyContact' && { first: words.verifyFirst }),
    ...(promise && { promise }),
    ...leaveOf(flow),
  };
}

// Where a link was sent there is a page that it leads to; from here one asks for it again.
function leaveOf({ reply, options: { description }, locale }: SignUpFlow) {
  const { managePageUrl, features } = description;
  const isManaged = features.includes('manage') && reply && reply.linkSentTo !== 'none';
  const href = isManaged && managePageUrl ? safeAddress(managePageUrl, document.baseURI, 'link') : undefined;
  return href ? { leave: { href, label: locale.words.leaveSignUp } } : {};
}

// «Du hører fra Mette senest onsdag 9. december.»; without a date the organisation's own promise stands.
function promiseOf({ reply, target, locale }: SignUpFlow) {
  const { words, language, text } = locale;
  const { responsePromise } = target.terms;
  if (!reply?.answerBy) return responsePromise && text(responsePromise.text);
  const timeZone = target.slots[0]?.timeZone ?? 'Europe/Copenhagen';
  const day = formatInstant(Date.parse(reply.answerBy), longDay, { language, timeZone });
  const name = responsePromise?.contactName;
  return { text: name ? words.hearFrom(name, day) : words.hearBy(day) };
}

/** «9. januar 2027», for a day that has no zone. */
export const dayWordsOf = (day: string, language: Parameters<typeof formatDay>[2]) =>
  formatDay(Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY, dayYear, language);

/** «K7QF-2M9X»: eight signs in two groups (SU-70). */
export const groupedNumber = (value: string) => value.replace(/^(\w{4})(\w{4})$/, '$1-$2');
