import type { Feature } from '../../../src/contract/config.ts';
import { buildSignUpRequest } from '../../../src/domain/sign-up/payload.ts';
import { EMPTY_FORM } from '../../../src/domain/sign-up/sign-up-form.ts';
import type { Intent } from '../../../src/domain/sign-up/sign-up-states.ts';
import { judgeForm } from '../../../src/domain/sign-up/step-result.ts';
import type { Call } from '../context.ts';
import { contactMarkup } from '../plain-form/contact-markup.ts';
import { formMarkup, type ShownForm } from '../plain-form/form-page.ts';
import { type FormTarget, readFormTarget } from '../plain-form/form-target.ts';
import { type FormLocale, formLocale } from '../plain-form/form-words.ts';
import { type Markup, markup } from '../plain-form/markup.ts';
import { pageReply } from '../plain-form/page.ts';
import { readFormBody } from '../plain-form/read-form-body.ts';
import { receiptWords } from '../plain-form/receipt-words.ts';
import { refusalWords } from '../plain-form/refusal-words.ts';
import { typedFields } from '../plain-form/typed-fields.ts';
import { Refusal } from '../refusal.ts';
import type { TargetKind } from '../schema.ts';
import { readReceipt, receiptAddress, toReceipt } from './own-receipt.ts';
import { judgeRate, signUpOnce, workOf } from './sign-up-routes.ts';

/** What a call is about, and the words of its page. */
export interface Form extends FormTarget {
  locale: FormLocale;
  /** Whom to turn to instead. */
  help: Markup;
}

/** Reads what a call is about: what is gone is a page for whoever asks for one. */
export const readForm = (kind: TargetKind, call: Call): Promise<Form | Response> =>
  readCall(kind, call).catch((error: unknown) => gonePage(error, call));

async function readCall(kind: TargetKind, call: Call): Promise<Form> {
  const work = workOf(call);
  const locale = await formLocale(call.url, work.config.languages[0]);
  const form = await readFormTarget(call.context.sql, { kind, id: call.segment('id') }, work);
  return { ...form, locale, help: contactMarkup(form.target.terms.contact ?? work.config.helpContact, locale) };
}

function formReply({ locale, help }: Form, form: ShownForm, status = 200): Response {
  const { words, language, text } = locale;
  const title = `${status === 200 ? '' : words.errorPrefix}${text(form.target.title).text}`;
  return pageReply({ title, language, status, body: markup`${formMarkup(form, locale)}${help}` });
}

/** The form of an opportunity or event, for pages without JavaScript (SU-83). */
export async function showForm(kind: TargetKind, call: Call): Promise<Response> {
  const form = await readForm(kind, call);
  if (form instanceof Response) return form;
  const { target, opening } = form;
  const now = call.now.getTime();
  const empty = {
    target,
    typed: EMPTY_FORM,
    errors: [],
    clientRef: crypto.randomUUID(),
    features: featuresOf(call),
    now,
  };
  if (opening.kind === 'open') return formReply(form, { ...empty, intent: opening.intent });
  if (opening.kind === 'full' && opening.canWait) {
    return formReply(form, { ...empty, intent: 'waitingList', message: form.locale.words.fullWithList });
  }
  return closedReply(form);
}

// Who followed an old link reads that it is gone; whoever asks for something else than a page gets the problem.
async function gonePage(error: unknown, { request, url, context: { config } }: Call): Promise<Response> {
  const isGone = error instanceof Refusal && error.problem === 'not-found';
  if (!isGone || !request.headers.get('accept')?.includes('text/html')) throw error;
  const locale = await formLocale(url, config.languages[0]);
  const { gone } = locale.words;
  const body = markup`<h1>${gone}</h1>${contactMarkup(config.helpContact, locale)}`;
  return pageReply({ title: gone, language: locale.language, status: 404, body });
}

function closedReply({ target, opening, locale, help }: Form): Response {
  const { words, text, language } = locale;
  const why =
    opening.kind === 'closed'
      ? words.closedWhy[opening.why]
      : opening.kind === 'full'
        ? words.full
        : words.cannotSignUpHere;
  const title = text(target.title).text;
  // What is over or cancelled can be had by no call either.
  const call = opening.kind === 'closed' ? '' : markup`<p>${words.callToSignUp}</p>`;
  return pageReply({ title, language, body: markup`<h1>${title}</h1><p>${why}</p>${call}${help}` });
}

/** What this form can ask for of what the backend serves: groups and series need a form that grows. */
const featuresOf = ({ context }: Call): Feature[] =>
  context.config.features.filter((feature) => feature === 'guardian');

/** Takes a sent form: the same rules, the same key and the same writes as the widget's request. */
export async function takeForm(kind: TargetKind, call: Call): Promise<Response> {
  const fields = await readFormBody(call);
  const form = await readCall(kind, call);
  const { target, locale } = form;
  const now = call.now.getTime();
  const sent = fields.get('intent');
  const intent: Intent = sent === 'waitingList' || sent === 'interest' ? sent : 'signUp';
  const typed = { ...typedFields(fields, target, call.now), isNotCpr: fields.getAll('isNotCpr') };
  const clientRef = fields.get('clientRef') ?? '';
  const features = featuresOf(call);
  const shown = { target, intent, typed, clientRef, features, now, errors: [] } as const;
  const { timeZone } = call.context.config;
  const { form: read, errors: mistakes } = judgeForm({ target, typed, intent, now, features, timeZone });
  const elapsedSeconds = Math.max(0, (now - Number(fields.get('startedAt') ?? now)) / 1000) || 0;
  const facts = { clientRef, intent, language: locale.language, elapsedSeconds, textHashes: {} };
  const targetVersion = fields.get('targetVersion') ?? '';
  const isSentBefore = async () => (await readReceipt(kind, call, clientRef)) !== undefined;
  try {
    judgeRate(call, 'tries');
    if (mistakes.length) {
      // A browser that goes back from the receipt may send an earlier try again.
      if (await isSentBefore()) return toReceipt(call, clientRef);
      return formReply(form, { ...shown, errors: mistakes }, 422);
    }
    const request = { ...buildSignUpRequest({ target, typed, form: read }, facts), targetVersion };
    await signUpOnce(kind, call, request);
    return toReceipt(call, clientRef);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { errors, message, status } = refusalWords(error, locale);
    if (error.problem === 'idempotency-key-reused' && (await isSentBefore())) {
      return sentBeforeReply(form, receiptAddress(call, clientRef), status);
    }
    return formReply(form, { ...shown, errors, message }, status);
  }
}

/** A page shown as it was left has the reference of what was sent from it: what is changed on it comes too late. */
function sentBeforeReply({ locale: { language }, help }: Form, address: string, status: number): Response {
  const { sentBefore, sentBeforeText, seeReceipt } = receiptWords[language];
  const body = markup`<h1>${sentBefore}</h1><p>${sentBeforeText}</p><p><a href="${address}">${seeReceipt}</a></p>${help}`;
  return pageReply({ title: sentBefore, language, status, body });
}
