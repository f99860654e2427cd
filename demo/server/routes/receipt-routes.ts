import type { Call } from '../context.ts';
import { markup } from '../plain-form/markup.ts';
import { pageReply } from '../plain-form/page.ts';
import { receiptMarkup } from '../plain-form/receipt-page.ts';
import { receiptWords } from '../plain-form/receipt-words.ts';
import type { TargetKind } from '../schema.ts';
import { readForm } from './form-routes.ts';
import { readReceipt } from './own-receipt.ts';

/** The receipt of a form without JavaScript, for a while; nobody without its reference finds it (SU-83). */
export async function showReceipt(kind: TargetKind, call: Call): Promise<Response> {
  const form = await readForm(kind, call);
  if (form instanceof Response) return form;
  const { target, locale, help } = form;
  const { language, text } = locale;
  const reply = await readReceipt(kind, call, call.segment('clientRef'));
  if (!reply) {
    const { over, overText } = receiptWords[language];
    return pageReply({ title: over, language, status: 404, body: markup`<h1>${over}</h1><p>${overText}</p>${help}` });
  }
  const receipt = receiptMarkup(reply, target, { ...locale, zone: call.context.config.timeZone });
  return pageReply({ title: text(target.title).text, language, body: markup`${receipt}${help}` });
}
