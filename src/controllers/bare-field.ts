import type { questionField } from './question-field.ts';
import type { FilledForm } from './sign-up-flow.ts';

type QuestionField = ReturnType<typeof questionField>;

/** A field of one line, as the form shows it. */
export interface Line {
  kind: 'line';
  type: 'text' | 'email' | 'tel';
  value: string;
  autocomplete?: string | undefined;
  inputMode?: 'numeric' | 'decimal' | undefined;
  size?: 'short' | undefined;
}
/** A field before the form says what is wrong with it. */
export type Bare = Omit<QuestionField, 'control'> & {
  control: QuestionField['control'] | Line;
  unavailable?: string[];
  more?: string;
};

/** Fields that belong together, with what one can do about them. */
export interface BareGroup {
  kind: 'group';
  legend?: string;
  note?: string;
  fields: readonly Bare[];
  buttons?: readonly { action: string; label: string }[];
}

/** What of an answer's label, hint and rule can be said beside its control. */
interface Said {
  hint?: string;
  isOptional?: boolean;
}

type Choice = readonly [value: string, label: string, hint?: string];

/** Makes fields that stand in the form by their pointers in the request. */
export function bareFields({ typed: { fields }, locale: { words } }: FilledForm) {
  const about = (name: string, label: string, { hint, isOptional = false }: Said) => ({
    name,
    label: { text: label },
    isRequired: !isOptional,
    ...(hint && { hint: { text: hint } }),
    ...(isOptional && { optionalLabel: words.optional }),
  });
  const options = (choices: readonly Choice[], isChosen: (value: string) => boolean) =>
    choices.map(([value, label, hint]) => ({
      value,
      label: { text: label },
      isChosen: isChosen(value),
      ...(hint && { hint: { text: hint } }),
    }));
  const written = (name: string) => {
    const value = fields[name];
    return typeof value === 'string' ? value : '';
  };
  return {
    line: (
      name: string,
      label: string,
      { type = 'text', autocomplete, inputMode, size, ...said }: Said & Partial<Line> = {},
    ): Bare => ({
      ...about(name, label, said),
      control: { kind: 'line', type, value: written(name), autocomplete, inputMode, size },
    }),
    one: (name: string, label: string, choices: readonly Choice[], given = ''): Bare => ({
      ...about(name, label, {}),
      control: { kind: 'one', options: options(choices, (value) => value === (written(name) || given)) },
    }),
    list: (name: string, label: string, choices: readonly Choice[], given = ''): Bare => {
      const value = written(name) || given;
      const chosen = options(choices, (one) => one === value);
      return {
        ...about(name, label, {}),
        control: { kind: 'list', value, options: chosen, chooseLabel: words.chooseOne },
      };
    },
    some: (name: string, label: string, choices: readonly Choice[], said: Said = {}): Bare => {
      const value = fields[name];
      const chosen: readonly string[] = Array.isArray(value) ? value : [];
      return {
        ...about(name, label, said),
        control: { kind: 'many', options: options(choices, (one) => chosen.includes(one)) },
      };
    },
    date: (name: string, label: string, said: Said): Bare => {
      const value = fields[name];
      const parts = typeof value === 'object' && 'day' in value ? value : { day: '', month: '', year: '' };
      const labels = { day: words.day, month: words.month, year: words.year };
      return { ...about(name, label, said), control: { kind: 'date', ...parts, labels } };
    },
  };
}
