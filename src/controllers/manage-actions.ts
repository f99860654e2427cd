import type { Call, Managing } from '../backend/backend.ts';
import type { ManagedSignUp } from '../contract/managed-sign-up.ts';
import type { TypedAnswer } from '../domain/sign-up/answer-reading.ts';
import { readEmail, readPhone } from '../domain/sign-up/contact-rules.ts';
import { localClock } from '../domain/sign-up/local-clock.ts';
import type { ManageDone, ManagePanel } from '../domain/sign-up/manage-states.ts';
import { changeOf, laterAnswers } from '../domain/sign-up/managed-change.ts';
import { isEndedStatus } from '../domain/sign-up/managed-steps.ts';
import type { TypedForm } from '../domain/sign-up/sign-up-form.ts';
import { typedFromRequest } from '../domain/sign-up/typed-from-request.ts';
import { nationalPhone } from '../domain/text/national-phone.ts';
import { FormTyping } from './form-typing.ts';
import type { ManageController } from './manage-controller.ts';
import { type ManagedFormParts, managedForm } from './managed-form.ts';
import { personActions } from './person-actions.ts';
import { SignUpCancelEvent } from './sign-up-events.ts';

type Work = (manage: Managing, call: Call) => Promise<ManagedSignUp>;

/** What the pages of a managed sign-up do when the owner acts. */
export function manageActions(visit: ManageController) {
  const presses: Readonly<Record<string, (value: string) => unknown>> = {
    retry: () => visit.retry(),
    askAgain: () => go(visit, { type: 'ASK' }),
    leave: () => visit.leave(),
    edit: () => edit(visit, 'change'),
    accept: () => answerOffer(visit, 'accept'),
    decline: () => answerOffer(visit, 'decline'),
    verify: () => change(visit, 'verified', (manage, call) => manage.verify(call)),
    guardianYes: () => answerAsGuardian(visit, true),
    guardianNo: () => answerAsGuardian(visit, false),
    withdraw: (id) => withdraw(visit, id),
    cancelDate: (slotId) => show(visit, { kind: 'cancelDate', slotId }),
    cancel: () => show(visit, { kind: 'cancel' }),
    erase: () => show(visit, { kind: 'erase' }),
    keep: () => show(visit, undefined),
    confirm: () => confirm(visit),
  };
  const people = personActions(visit, { changed: () => mend(visit), say: (text) => visit.say(text) });
  const ofPeople: Readonly<Record<string, (index: number) => unknown>> = people;
  return {
    press: (action: string, value = '') => {
      const [name = '', index] = action.split(' ');
      void (presses[action] ? presses[action](value) : ofPeople[name]?.(Number(index)));
    },
    change: (name: string, value: TypedAnswer) => typeInto(visit, name, value),
    leave: (name: string) => {
      visit.typing.left.add(name);
      // A field that goes away while it has the focus is left in the middle of rendering.
      queueMicrotask(() => visit.host.requestUpdate());
    },
    removeCpr: (name: string) => removeCpr(visit, name),
    answerCpr: (name: string, answer: string) => {
      visit.typing.answerCpr(name, answer);
      mend(visit);
    },
    showMore: () => {},
    useEarlier: () => {},
    back: () => go(visit, { type: 'BACK' }),
    next: () => void (visit.state.name === 'asking' ? sendLink(visit) : save(visit)),
  };
}

function go(visit: ManageController, event: { type: 'ASK' | 'BACK' }) {
  visit.dispatch(event);
  void visit.focus('#page-heading');
}

function show(visit: ManageController, panel: ManagePanel | undefined) {
  const before = visit.state.name === 'open' ? visit.state.panel : undefined;
  visit.reason = '';
  visit.dispatch({ type: 'PANEL', panel });
  void visit.focus(panel ? '#manage-panel' : `[data-opens="${CSS.escape(keyOf(before))}"]`);
}

/** What a button that opens a panel is known by. */
export const keyOf = (panel: ManagePanel | undefined): string => (panel ? `${panel.kind} ${panel.slotId ?? ''}` : '');

function typedOf({ signUp: { request }, target }: ManagedFormParts): TypedForm {
  const typed = typedFromRequest(request, target.terms.questions?.items ?? []);
  const { phone } = typed.contact;
  return { ...typed, contact: { ...typed.contact, ...(phone && { phone: nationalPhone(phone) }) } };
}

function edit(visit: ManageController, task: 'change' | 'offer') {
  const { form } = visit;
  if (!form) return;
  visit.typing = new FormTyping();
  visit.typing.typed = typedOf(form);
  visit.dispatch({ type: 'EDIT', task });
  void visit.focus('#page-heading');
}

function typeInto(visit: ManageController, name: string, value: TypedAnswer) {
  if (name === '#/link') visit.address = String(value);
  else if (name === '#/reason') visit.reason = String(value);
  else if (visit.target) visit.typing.change(name, value, visit.target);
  mend(visit);
}

function removeCpr(visit: ManageController, name: string) {
  const zone = visit.description?.timeZone ?? 'Europe/Copenhagen';
  visit.typing.removeCpr(name, localClock(Date.now(), zone).stamp.slice(0, 10));
  mend(visit);
}

/** An error goes as soon as its field is right (SU-25). */
function mend(visit: ManageController) {
  const { form, state } = visit;
  if (form && state.name === 'editing' && state.errors.length > 0) {
    const wrong = new Set(managedForm(form).judged.errors.map(({ pointer }) => pointer));
    visit.dispatch({ type: 'INVALID', errors: state.errors.filter(({ pointer }) => wrong.has(pointer)) });
  }
  visit.host.requestUpdate();
}

/** Asks for the link once more; the answer is always the same (SU-75). */
async function sendLink(visit: ManageController) {
  const [email, phone] = [readEmail(visit.address), readPhone(visit.address)];
  const to = email.kind === 'value' ? { email: email.value } : phone.kind === 'value' && { phone: phone.value };
  if (to) {
    return await visit.act(async (manage, call) => {
      await manage.sendLink({ ...to, lang: visit.locale.language }, call);
      return { type: 'LINK_SENT' };
    });
  }
  const wrong = email.kind === 'error' && email.error.code === 'too-long' ? 'long' : 'wrong';
  visit.dispatch({ type: 'LINK_WRONG', error: email.kind === 'empty' ? 'missing' : wrong });
  await visit.focus('#error-summary');
}

/** The second press, on the panel of the first (SU-48). */
async function confirm(visit: ManageController) {
  const panel = visit.state.name === 'open' ? visit.state.panel : undefined;
  if (panel?.kind === 'erase') {
    return await visit.act(async (manage, call) => {
      await manage.erase(call);
      return { type: 'ERASED' };
    });
  }
  const isDate = panel?.kind === 'cancelDate';
  const what = { ...(isDate && { slotIds: [panel.slotId] }), ...(visit.reason && { reason: visit.reason }) };
  const before = visit.signUp;
  await change(visit, isDate ? 'dateCancelled' : 'cancelled', (manage, call) => manage.cancel(what, call));
  if (before && visit.signUp) tellCancel(visit, before, visit.signUp);
}

function tellCancel({ host }: ManageController, before: ManagedSignUp, after: ManagedSignUp) {
  const standing = ({ slots }: ManagedSignUp) => slots.filter(({ status }) => !isEndedStatus(status)).length;
  const slotCount = standing(before) - standing(after);
  const isWhole = isEndedStatus(after.status);
  if (slotCount === 0 && isWhole === isEndedStatus(before.status)) return;
  host.dispatchEvent(new SignUpCancelEvent({ targetId: after.target.id, slotCount, isWhole }));
}

function change(visit: ManageController, done: ManageDone, work: Work): Promise<void> {
  return visit.act(async (manage, call) => ({ type: 'DONE', done, signUp: await work(manage, call) }));
}

function answerAsGuardian(visit: ManageController, isGranted: boolean) {
  const done = isGranted ? 'guardianYes' : 'guardianNo';
  return change(visit, done, (manage, call) => manage.answerAsGuardian({ isGranted }, call));
}

function withdraw(visit: ManageController, id: string) {
  const { version = '' } = visit.signUp?.request.consents?.find((one) => one.id === id) ?? {};
  return change(visit, 'withdrawn', (manage, call) => manage.changeConsent({ id, version, isGranted: false }, call));
}

/** Yes or no to an offered place; questions that it asks come first (SU-17, SU-44). */
async function answerOffer(visit: ManageController, decision: 'accept' | 'decline') {
  const { form, state, signUp } = visit;
  const isAccepting = decision === 'accept';
  if (isAccepting && form && state.name === 'open') {
    const typing = { ...visit.typing, typed: typedOf(form) };
    if (managedForm({ ...form, typing, task: 'offer' }).judged.errors.length > 0) return edit(visit, 'offer');
  }
  const asked = form && state.name === 'editing' ? laterAnswers(managedForm(form).judged.form) : {};
  const answer = { offerId: signUp?.offer?.id ?? '', decision, ...asked };
  // Another family is said yes or no to, not a place (SU-51).
  const [yes, no] = signUp?.match ? (['matchYes', 'matchNo'] as const) : (['accepted', 'declined'] as const);
  await change(visit, isAccepting ? yes : no, (manage, call) => manage.answerOffer(answer, call));
}

/** The main button of the form. */
async function save(visit: ManageController) {
  for (const [name, answer] of visit.typing.cprAnswers) if (answer === 'yes') removeCpr(visit, name);
  const { form, state } = visit;
  if (!form || state.name !== 'editing') return;
  const { judged } = managedForm(form);
  if (judged.errors.length > 0) {
    visit.dispatch({ type: 'INVALID', errors: judged.errors });
    return await visit.focus('#error-summary');
  }
  if (state.task === 'offer') return await answerOffer(visit, 'accept');
  const changed = changeOf(form.signUp.request, judged.form);
  if (!changed) return go(visit, { type: 'BACK' });
  await change(visit, 'changed', (manage, call) => manage.change(changed, form.signUp.version, call));
}
