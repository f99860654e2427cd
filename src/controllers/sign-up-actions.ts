import type { TypedAnswer } from '../domain/sign-up/answer-reading.ts';
import { fieldId } from './field-views.ts';
import { tellHere, tellNoMore } from './page-news.ts';
import { partyActions } from './party-actions.ts';
import { focusIn } from './person-actions.ts';
import { answersAsText, reviewRows } from './review-rows.ts';
import type { SignUpController } from './sign-up-controller.ts';

/** What the pages of the flow do when a person acts; `leave` shows the widget's list again. */
export function formActions(flow: SignUpController, leave: () => void) {
  const presses: Readonly<Record<string, () => unknown>> = {
    again: () => flow.dispatch({ type: 'AGAIN', now: Date.now() }),
    acceptChange: () => {
      flow.before = flow.target;
      if (flow.problem.type?.endsWith('hold-expired')) flow.hold.forget();
      flow.dispatch({ type: 'ACCEPT_CHANGE' });
    },
    joinList: () => flow.dispatch({ type: 'WAITING_LIST' }),
    retry: () => flow.dispatch({ type: 'RETRY' }),
    askNew: () => flow.show({ isAskingNew: true }),
    keep: () => flow.show({ isAskingNew: false }),
    fillNew: () => flow.dispatch({ type: 'ANOTHER' }),
    toReview: () => flow.dispatch({ type: 'BACK' }),
    toStep: () => flow.dispatch({ type: 'BACK' }),
    showHere: () => flow.dispatch({ type: 'SHOW_HERE' }),
    copy: () => copyAnswers(flow),
    print: () => print(),
    keepPlace: () => flow.hold.extend(),
    saveDraft: () => flow.draft.save(),
    removeDraft: () => flow.draft.remove(),
    continueDraft: () => {
      flow.typing.fillForm(flow.draft.take() ?? flow.typed);
      flow.dispatch({ type: 'CHANGE', mended: [] });
    },
    calendar: () => saveCalendar(flow),
    interest: () => flow.options.interest?.open(),
    leave,
  };
  const ofParty = partyActions(flow);
  return {
    change: (name: string, value: TypedAnswer) => flow.change(name, value),
    leave: (name: string) => {
      flow.typing.left.add(name);
      // A field that goes away while it has the focus is left in the middle of rendering.
      queueMicrotask(() => flow.host.requestUpdate());
    },
    removeCpr: (name: string) => flow.removeCpr(name),
    answerCpr: (name: string, answer: string) => {
      flow.typing.answerCpr(name, answer);
      flow.dispatch({ type: 'CHANGE', mended: answer === 'no' ? [name] : [] });
    },
    showMore: (name: string) => {
      const firstNew = `#${fieldId(name)}-${flow.timesShown}`;
      flow.show({ timesShown: Number.POSITIVE_INFINITY });
      void focusIn(flow, firstNew);
    },
    back: () => flow.back(),
    next: () => flow.next(),
    useEarlier: () => {
      flow.typing.fillContact(flow.options.earlier ?? {});
      flow.dispatch({ type: 'CHANGE', mended: [] });
    },
    edit: (step: string) => flow.dispatch({ type: 'EDIT', step }),
    send: () => void flow.submit(),
    press: (action: string) => {
      const [name = '', index] = action.split(' ');
      void (presses[name]?.() ?? ofParty[name]?.(Number(index)));
    },
  };
}

/** Keeps the answers for the person, whatever becomes of the form (SU-61). */
async function copyAnswers(flow: SignUpController) {
  const { words } = flow.locale;
  try {
    await navigator.clipboard.writeText(answersAsText(reviewRows(flow, flow.judged)));
    tellHere(flow, words.copied);
  } catch {
    // No clipboard, or no leave to use it: the answers stand on the page and can be marked.
    tellHere(flow, words.cannotCopy);
  }
}

/** Fetched when somebody wants it, for it brings the rules of the calendar. */
async function saveCalendar(flow: SignUpController) {
  try {
    (await import('./receipt-file.ts')).saveCalendarFile(flow);
    tellNoMore(flow);
  } catch {
    // Its file did not come: the receipt says all that would stand in it.
    tellHere(flow, flow.locale.words.noCalendarFile);
  }
}
