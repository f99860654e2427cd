import { type FieldError, fieldPointer } from '../domain/sign-up/field-error.ts';
import { withPersonsKept } from '../domain/sign-up/party-change.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import { seriesFields } from '../domain/sign-up/series-choice.ts';
import { peoplePicked } from './conflict-choices.ts';
import { focusIn, personActions } from './person-actions.ts';
import type { SignUpController } from './sign-up-controller.ts';

/** What a person does with who comes, on the page about them, and on the page that says what is not to be had (SU-16, SU-42). */
export function partyActions(flow: SignUpController): Readonly<Record<string, (index: number) => unknown>> {
  const { announcer } = flow.options.widget;
  const { typing } = flow;
  const changed = () => flow.dispatch({ type: 'CHANGE', mended: [] });
  return {
    ...personActions(flow, { changed, say: (text) => announcer.say(text) }),
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
