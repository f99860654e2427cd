import type { SignUpRequest } from '../../contract/sign-up.ts';
import { isTypedDate, readDate, type TypedAnswer } from './answer-reading.ts';
import { type FieldError, fieldPointer, type Reading } from './field-error.ts';

/** What stands in fields, by their pointers in the request. */
export type TypedFields = Readonly<Record<string, TypedAnswer | undefined>>;

/** What a part of the form asks, what was read from it, and what is wrong with it, all in the order of its fields. */
export interface SectionReading {
  /** Pointers of the fields that are asked. */
  readonly asked: readonly string[];
  readonly request: Partial<SignUpRequest>;
  readonly errors: readonly FieldError[];
}

/** Asks fields one after the other, and keeps what it asked and what was wrong. */
export class FormSection {
  readonly asked: string[] = [];
  readonly errors: FieldError[] = [];
  readonly #fields: TypedFields;

  constructor(fields: TypedFields) {
    this.#fields = fields;
  }

  /** What was read from a field of one line. */
  line<Value>(pointer: string, read: (typed: string) => Reading<Value>, isRequired = true): Value | undefined {
    const typed = this.#fields[pointer];
    return this.#take(pointer, read(typeof typed === 'string' ? typed : ''), isRequired);
  }

  /** The one chosen option; `given` stands for what nobody has touched. */
  choice<Option extends string>(pointer: string, options: readonly Option[], given?: Option): Option | undefined {
    const chosen = options.find((option) => option === this.#fields[pointer]) ?? given;
    return this.#take(pointer, chosen === undefined ? { kind: 'empty' } : { kind: 'value', value: chosen }, true);
  }

  /** The chosen options, in the order they are offered. */
  choices(pointer: string, options: readonly string[], isRequired = true): string[] {
    const typed = this.#fields[pointer];
    const chosen = Array.isArray(typed) ? options.filter((option) => typed.includes(option)) : [];
    this.#take(pointer, chosen.length > 0 ? { kind: 'value', value: chosen } : { kind: 'empty' }, isRequired);
    return chosen;
  }

  /** A date that may be left out. */
  date(pointer: string): string | undefined {
    const typed = this.#fields[pointer];
    const reading = typed !== undefined && isTypedDate(typed) ? readDate(typed) : ({ kind: 'empty' } as const);
    return this.#take(pointer, reading, false);
  }

  /** An address to be reached by: one of e-mail and phone is enough, and the error stands at the first (SU-14). */
  reach(
    path: readonly (string | number)[],
    readers: { email: (typed: string) => Reading<string>; phone: (typed: string) => Reading<string> },
  ): { email?: string; phone?: string } {
    const before = this.errors.length;
    const [emailAt, phoneAt] = [fieldPointer(...path, 'email'), fieldPointer(...path, 'phone')];
    const email = this.line(emailAt, readers.email, false);
    const phone = this.line(phoneAt, readers.phone, false);
    if (!email && !phone && this.errors.length === before) this.errors.push({ pointer: emailAt, code: 'required' });
    return { ...(email && { email }), ...(phone && { phone }) };
  }

  /** The section as it reads now. */
  reading(request: Partial<SignUpRequest>): SectionReading {
    return { asked: this.asked, request, errors: this.errors };
  }

  #take<Value>(pointer: string, reading: Reading<Value>, isRequired: boolean): Value | undefined {
    this.asked.push(pointer);
    if (reading.kind === 'value') return reading.value;
    if (reading.kind === 'error') this.errors.push({ pointer, ...reading.error });
    else if (isRequired) this.errors.push({ pointer, code: 'required' });
    return undefined;
  }
}
