import { type FieldError, fieldPointer } from '../domain/sign-up/field-error.ts';
import { withPersonAdded, withPersonsKept } from '../domain/sign-up/party-change.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import { seriesFields } from '../domain/sign-up/series-choice.ts';
import { peoplePicked } from './conflict-choices.ts';
import type { SignUpController } from './sign-up-controller.ts';

/** What a person does with who comes, on the page about them, and on the page that says what is not to be had (SU-16, SU-42). */
export function partyActions(flow: SignUpController): Readonly<Record<string, (index: number) => unknown>> {
  const { words } = flow.locale;
  const { announcer } = flow.options.widget;
  const { typing } = flow;
  const changed = () => flow.dispatch({ type: 'CHANGE', mended: [] });
  return {
    addPerson: async () => {
      typing.fill(withPersonAdded(typing.typed.fields));
      changed();
      await focusIn(flow, personControl(Number(typing.typed.fields[partyFields.size]) - 1));
    },
    removePerson: async (index) => {
      typing.removePerson(index);
      changed();
      announcer.say(words.party.removed(words.party.person(index + 1)));
      await focusIn(flow, '#undo');
    },
    undo: async () => {
      const { removed } = typing;
      if (!removed) return;
      typing.fill(removed.fields);
      changed();
      announcer.say(words.party.undone(words.party.person(removed.index + 1)));
      await focusIn(flow, personControl(removed.index));
    },
    fewer: () => {
      typing.fill({ ...typing.typed.fields, [partyFields.size]: String(flow.problem.remaining ?? 1) });
      flow.dispatch({ type: 'FEWER' });
    },
    usePeople: () => {
      const indexes = peoplePicked(flow);
      const most = flow.problem.remaining ?? 0;
      if (indexes.length === 0 || indexes.length > most)
        return refuseChoice(flow, { pointer: fieldPointer('participants'), code: 'too-many', limit: most });
      const { isContactComing = true } = flow.judged.form.request;
      typing.fill(withPersonsKept(typing.typed.fields, { indexes, isContactComing }));
      return flow.dispatch({ type: 'FEWER' });
    },
    useTimes: () => {
      const error = flow.judged.errors.find(({ pointer }) => pointer === fieldPointer('slotIds'));
      if (error) return refuseChoice(flow, error);
      return flow.dispatch({ type: 'OTHER_SLOT' });
    },
    exceptDates: () => {
      const { [seriesFields.except]: before } = typing.typed.fields;
      const away = [...(Array.isArray(before) ? before : []), ...(flow.problem.slotIds ?? [])];
      typing.fill({ ...typing.typed.fields, [seriesFields.except]: away });
      flow.dispatch({ type: 'EXCEPT_DATES' });
    },
  };
}

/** What was chosen cannot be had: the error stands at the field, and the focus goes there (SU-37). */
function refuseChoice(flow: SignUpController, choiceError: FieldError) {
  flow.show({ choiceError });
  return focusIn(flow, '[part="conflict"] [aria-invalid="true"]');
}

/** The first control about a person of the party. */
const personControl = (index: number) => `[id^="f-participants-${index}-"]:is(input, select, textarea)`;

async function focusIn({ host }: SignUpController, selector: string) {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
