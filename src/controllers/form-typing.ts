import type { TypedAnswer } from '../domain/sign-up/answer-reading.ts';
import type { TypedContact } from '../domain/sign-up/contact-rules.ts';
import { changeForm, withoutCpr } from '../domain/sign-up/form-change.ts';
import type { TypedFields } from '../domain/sign-up/form-section.ts';
import { withPersonRemoved } from '../domain/sign-up/party-change.ts';
import { EMPTY_FORM, type TypedForm } from '../domain/sign-up/sign-up-form.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';

/** Everything a person typed and chose, and what they said about it; memory only, and never emptied by a step. */
export class FormTyping {
  typed: TypedForm = EMPTY_FORM;
  /** "Yes" or "no" to "is this a CPR number?", by pointer (SU-34). */
  readonly cprAnswers = new Map<string, string>();
  /** Fields that have been left, and so may be doubted. */
  readonly left = new Set<string>();
  /** The fields as they were before a person was taken away, until the next act (SU-16). */
  removed: { readonly index: number; readonly fields: TypedFields } | undefined;

  /** Puts a value into a field; says whether a choice that excludes the others took them away. */
  change(name: string, value: TypedAnswer, target: SignUpTarget): boolean {
    const { typed, hasCleared } = changeForm(this.typed, { name, value, at: new Date().toISOString() }, target);
    this.typed = typed;
    this.removed = undefined;
    this.cprAnswers.delete(name);
    return hasCleared;
  }

  /** Contact data from elsewhere, in place of what stands there. */
  fillContact(contact: TypedContact): void {
    this.typed = { ...this.typed, contact };
  }

  /** Puts a whole form in place of what stands there. */
  fillForm(typed: TypedForm): void {
    this.typed = typed;
  }

  /** Puts values into the fields that stand by their pointers. */
  fill(fields: TypedFields): void {
    this.removed = undefined;
    this.typed = { ...this.typed, fields };
  }

  /** Takes a person away, so that it can be taken back. */
  removePerson(index: number): void {
    const { fields } = this.typed;
    this.fill(withPersonRemoved(fields, index));
    this.removed = { index, fields };
  }

  /** Leaves out chosen times that cannot be had any more. */
  keepTimes(slotIds: readonly string[]): void {
    this.typed = { ...this.typed, slotIds: this.typed.slotIds.filter((id) => slotIds.includes(id)) };
  }

  /** A consent counts from when it is shown; its time stays, so that a second press is the same attempt (SU-53, SU-59). */
  showConsents({ terms }: SignUpTarget): void {
    const at = new Date().toISOString();
    const { consents } = this.typed;
    const shown = (terms.privacy.consents ?? []).map(({ id, version }) => {
      const given = consents[id];
      return [id, given?.version === version ? given : { isGranted: false, at, version }] as const;
    });
    this.typed = { ...this.typed, consents: Object.fromEntries(shown) };
  }

  /** Whether a number is a CPR number, as the person says; nothing is removed before the next press (SU-34). */
  answerCpr(name: string, answer: string): void {
    this.cprAnswers.set(name, answer);
    const others = this.typed.isNotCpr.filter((one) => one !== name);
    this.typed = { ...this.typed, isNotCpr: answer === 'no' ? [...others, name] : others };
  }

  /** Cuts the numbers out of a text; `today` is a `PlainDate`. */
  removeCpr(name: string, today: string): void {
    this.typed = withoutCpr(this.typed, name, today);
    this.cprAnswers.delete(name);
  }
}
