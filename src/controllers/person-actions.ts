import { withPersonAdded } from '../domain/sign-up/party-change.ts';
import { partyFields } from '../domain/sign-up/party-reading.ts';
import type { FormTyping } from './form-typing.ts';
import type { WidgetHost } from './widget-controller.ts';

/** A form with people in it, as far as adding and taking them away needs it. */
export interface PeopleForm {
  readonly host: WidgetHost;
  readonly typing: FormTyping;
  readonly locale: {
    readonly words: {
      readonly party: {
        person(index: number): string;
        removed(person: string): string;
        undone(person: string): string;
      };
    };
  };
}

/** What the form does when its people have changed, and how it tells. */
interface Telling {
  changed(): unknown;
  say(words: string): void;
}

/** Adds a person, takes one away, and takes that back (SU-16). */
export function personActions(form: PeopleForm, { changed, say }: Telling) {
  const words = () => form.locale.words.party;
  return {
    addPerson: async () => {
      form.typing.fill(withPersonAdded(form.typing.typed.fields));
      changed();
      await focusIn(form, personControl(Number(form.typing.typed.fields[partyFields.size]) - 1));
    },
    removePerson: async (index: number) => {
      form.typing.removePerson(index);
      changed();
      say(words().removed(words().person(index + 1)));
      await focusIn(form, '#undo');
    },
    undo: async () => {
      const { removed } = form.typing;
      if (!removed) return;
      form.typing.fill(removed.fields);
      changed();
      say(words().undone(words().person(removed.index + 1)));
      await focusIn(form, personControl(removed.index));
    },
  };
}

/** Who was just taken away can be taken back until the next act (SU-16). */
export function undoView({ typing: { removed }, locale: { words } }: UndoForm) {
  const { party } = words;
  return removed && { sentence: party.removed(party.person(removed.index + 1)), label: party.undo };
}

interface UndoForm {
  readonly typing: Pick<FormTyping, 'removed'>;
  readonly locale: { readonly words: { readonly party: PeopleForm['locale']['words']['party'] & { undo: string } } };
}

/** The first control about a person of the party. */
const personControl = (index: number) => `[id^="f-participants-${index}-"]:is(input, select, textarea)`;

/** Puts the focus on what is there once the form has been shown. */
export async function focusIn({ host }: Pick<PeopleForm, 'host'>, selector: string): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
}
