import { EMAIL_MAXIMUM } from '../domain/sign-up/contact-rules.ts';
import type { ManageProblem, ManageState } from '../domain/sign-up/manage-states.ts';
import { contactView } from './contact-view.ts';
import type { ManageController } from './manage-controller.ts';
import { problemWords } from './manage-problem.ts';
import { managedFields, managedForm, managedRows, storedRows } from './managed-form.ts';
import { managedView } from './managed-view.ts';
import { maskedRows } from './masked-rows.ts';
import { undoView } from './person-actions.ts';
import { summaryOf } from './summary-view.ts';

type Of<Name extends ManageState['name']> = Extract<ManageState, { name: Name }>;
type MessageAction = 'retry' | 'askAgain' | 'leave';

/** The manage page as plain view data; with a list behind it there is a way back to that (SU-73 to SU-75). */
export function managePageView(visit: ManageController, hasList: boolean) {
  const { locale, description, signUp } = visit;
  const contact = contactView(signUp?.target.contact ?? description?.helpContact, locale);
  return { ...pageOf(visit, hasList), ...(contact && { contact }) };
}

function pageOf(visit: ManageController, hasList: boolean) {
  const { state, locale } = visit;
  const { words } = locale;
  switch (state.name) {
    case 'opening':
      return message(visit, words.opening, [words.openingText]);
    case 'unavailable':
      return message(visit, words.cannotManage, [words.cannotManageText], hasList ? ['leave'] : []);
    case 'unreachable': {
      const isOffline = state.problem === 'offline' || state.problem === 'limited';
      const text = isOffline ? told(visit, state.problem) : words.unreachableText;
      return message(visit, words.unreachable, [text], ['retry']);
    }
    case 'asking':
      return askingView(visit, state);
    case 'sent':
      return message(
        visit,
        words.link.sent,
        [words.link.sentText],
        ['askAgain', ...(hasList ? ['leave' as const] : [])],
      );
    case 'erased':
      return message(visit, words.erased, [words.erasedText], hasList ? ['leave'] : []);
    case 'editing':
      return editingView(visit, state) ?? message(visit, words.cannotManage, [words.cannotManageText]);
    case 'open':
      return managedView(visit, state, hasList);
  }
}

function message(
  { locale: { words } }: ManageController,
  ...[heading, paragraphs, actions = []]: [string, string[], MessageAction[]?]
) {
  const labels = { retry: words.retry, askAgain: words.link.again, leave: words.seeOthers };
  const choices = actions.map((action) => ({ action, label: labels[action], isMain: action === 'retry' }));
  return { kind: 'message' as const, part: 'manage', about: { text: words.manageTitle }, heading, paragraphs, choices };
}

// One form for whoever has no link, a link that does not work, or a session that is over (SU-75).
function askingView(visit: ManageController, { why, error, isBusy, problem }: Of<'asking'>) {
  const { address } = visit;
  const { words } = visit.locale;
  const { link, errors } = words;
  const message = error === 'long' ? errors.emailLong(EMAIL_MAXIMUM) : error ? link[error] : '';
  const field = {
    name: '#/link',
    id: 'manage-link',
    label: { text: link.field },
    hint: { text: link.fieldHint },
    error: message,
    errorPrefix: words.errorPrefix,
    isRequired: true,
    control: { kind: 'line' as const, type: 'text' as const, value: address, autocomplete: 'email' },
  };
  const status = isBusy ? words.working : problem && told(visit, problem);
  return {
    kind: 'step' as const,
    about: { text: words.manageTitle },
    heading: link.heading[why],
    intro: link.text[why],
    blocks: [field],
    mainLabel: link.send,
    isWaiting: isBusy === true,
    ...(status && { status }),
    ...(message && { summary: { title: words.problem, errors: [{ message, fieldId: field.id }] } }),
  };
}

function editingView(visit: ManageController, { task, isBusy, problem, isNewer }: Of<'editing'>) {
  const { form, locale } = visit;
  if (!form) return undefined;
  const { words } = locale;
  const { filled, judged } = managedForm(form);
  const isOffer = task === 'offer';
  const status = isBusy ? words.saving : problem && told(visit, problem);
  return {
    kind: 'step' as const,
    about: locale.text(form.signUp.target.title),
    heading: isOffer ? words.offerQuestions : words.change,
    backLabel: words.back,
    blocks: managedFields(form),
    undo: undoView(form),
    mainLabel: isOffer ? words.acceptWithAnswers : words.save,
    isWaiting: isBusy === true,
    ...(status && { status }),
    ...(isNewer && { newer: { title: words.newer, rows: newerRows(form), text: words.newerText } }),
    ...summaryOf(filled, judged),
  };
}

const told = ({ locale, wait }: ManageController, problem: ManageProblem) =>
  problemWords(locale.words, problem, wait.secondsLeft);

/** What stands otherwise at the backend than in the form. */
function newerRows(form: NonNullable<ManageController['form']>) {
  const typed = new Set(managedRows(form).map((row) => JSON.stringify(row)));
  return maskedRows(storedRows(form).filter((row) => !typed.has(JSON.stringify(row))));
}
