import type { ShownText } from '../shown-text.ts';

/** One choice of a group or a list. */
export interface OptionView {
  value: string;
  label: ShownText;
  hint?: ShownText | undefined;
  isChosen: boolean;
  /** For "other": what was written beside it. */
  words?: { label: string; value: string };
}

/** The control of a field, and what stands in it. */
export type ControlView =
  | {
      kind: 'line';
      type: 'text' | 'email' | 'tel';
      value: string;
      autocomplete?: string | undefined;
      inputMode?: 'numeric' | 'decimal' | undefined;
      /** About how many characters the answer has, for the width of the box. */
      size?: 'short' | undefined;
    }
  | { kind: 'area'; value: string }
  | { kind: 'one'; options: readonly OptionView[] }
  | { kind: 'many'; options: readonly OptionView[] }
  | { kind: 'list'; value: string; options: readonly OptionView[]; chooseLabel: string }
  | { kind: 'date'; day: string; month: string; year: string; labels: { day: string; month: string; year: string } }
  | { kind: 'info' };

/** A number that looks like a CPR number; the number itself is never repeated (SU-34). */
export type CprView =
  | { kind: 'block'; sentence: string; removeLabel: string }
  | { kind: 'ask'; legend: string; yes: string; no: string; chosen: string };

/** One field: label, hint, error and control in one root (SU-35). */
export interface FieldView {
  /** Pointer of the field in the request: `#/contact/email`. */
  name: string;
  /** Id of its control, or of the first one. */
  id: string;
  label: ShownText;
  hint?: ShownText | undefined;
  /** What to do about it; empty while the field is right. */
  error: string;
  errorPrefix: string;
  isRequired: boolean;
  /** «(valgfrit)», where the field is. */
  optionalLabel?: string | undefined;
  /** Why it is asked, to fold out (SU-18). */
  why?: { label: string; text: ShownText } | undefined;
  /** A friendly doubt, with what to put in instead. */
  doubt?: { sentence: string; fixLabel?: string | undefined; fix?: string | undefined } | undefined;
  /** Characters left, as a hint. */
  left?: string | undefined;
  cpr?: CprView | undefined;
  /** Choices that cannot be made, as plain lines. */
  unavailable?: readonly string[] | undefined;
  /** A button for more choices. */
  more?: string | undefined;
  control: ControlView;
}

/** What stands in a control when it changes. */
export type ControlValue = string | readonly string[] | { day: string; month: string; year: string };

/** What a field tells the form. */
export interface FieldActions {
  change: (name: string, value: ControlValue) => void;
  leave: (name: string) => void;
  /** The number is cut out of the text. */
  removeCpr: (name: string) => void;
  answerCpr: (name: string, answer: string) => void;
  showMore: (name: string) => void;
}

/** Ids of what describes a control: the hint first, and both kept (SU-35). */
export const describedBy = ({ id, hint }: Pick<FieldView, 'id' | 'hint'>): string =>
  hint ? `${id}-hint ${id}-error` : `${id}-error`;
