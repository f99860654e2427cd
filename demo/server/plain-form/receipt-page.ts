import type { SignUpReply } from '../../../src/contract/sign-up.ts';
import { placeLines } from '../../../src/controllers/place-lines.ts';
import { whenWords } from '../../../src/controllers/slot-words.ts';
import type { SignUpTarget } from '../../../src/domain/sign-up/sign-up-target.ts';
import { dayYear, formatDay, formatInstant, longDay } from '../../../src/i18n/format.ts';
import { dayNumber } from '../zoned-time.ts';
import type { FormLocale } from './form-words.ts';
import { type Markup, markup } from './markup.ts';

/** What somebody is told who has signed up, in the order of SU-70. */
export function receiptMarkup(reply: SignUpReply, target: SignUpTarget, locale: FormLocale & { zone: string }): Markup {
  const { words, language, zone, text } = locale;
  const number = `${reply.receiptNumber.slice(0, 4)}-${reply.receiptNumber.slice(4)}`;
  const headings: Partial<Record<SignUpReply['status'], string>> = words.receipt;
  const chosen = target.slots.filter(({ id }) => reply.slots.some(({ slotId }) => slotId === id));
  const { answerBy, retentionUntil, linkSentTo, status } = reply;
  const { responsePromise } = target.terms;
  const name = responsePromise?.contactName;
  const day = answerBy && formatInstant(Date.parse(answerBy), longDay, { language, timeZone: zone });
  const own = responsePromise && text(responsePromise.text).text;
  const promise = day ? (name ? words.hearFrom(name, day) : words.hearBy(day)) : own;
  const where = placeLines(target.place, locale).map((line) => line.text);
  return markup`<h1>${headings[status] ?? words.receipt.received}</h1>
${status === 'verifyContact' && markup`<p>${words.verifyFirst}</p>`}
<p>${text(target.title).text}${chosen.map((slot) => markup`<br>${whenWords(slot, locale)}`)}${where.length > 0 && markup`<br>${where.join(', ')}`}</p>
${promise && markup`<p><strong>${promise}</strong></p>`}
<p>${words.receiptNumber}: ${number}</p>
<p>${linkSentTo === 'none' ? words.noLink : words.linkSent[linkSentTo]}</p>
${retentionUntil && markup`<p>${words.deletedOn(formatDay(dayNumber(retentionUntil), dayYear, language))}</p>`}
<p>${words.signedUpBefore}</p>`;
}
