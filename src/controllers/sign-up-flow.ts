import type { Description } from '../backend/backend.ts';
import type { Problem } from '../contract/problem.ts';
import type { SignUpReply } from '../contract/sign-up.ts';
import type { Text } from '../contract/text.ts';
import type { TypedContact } from '../domain/sign-up/contact-rules.ts';
import type { FieldError } from '../domain/sign-up/field-error.ts';
import type { TakenTime } from '../domain/sign-up/overlap.ts';
import type { TypedForm } from '../domain/sign-up/sign-up-form.ts';
import type { SignUpEvent, SignUpState } from '../domain/sign-up/sign-up-states.ts';
import type { SignUpTarget } from '../domain/sign-up/sign-up-target.ts';
import type { JudgedForm } from '../domain/sign-up/step-result.ts';
import type { SignUpMessages } from '../i18n/messages.ts';
import type { FormTyping } from './form-typing.ts';
import type { LocaleController } from './locale-controller.ts';
import type { WidgetController, WidgetHost } from './widget-controller.ts';

/** What the flow needs of the widget that shows it. */
export interface SignUpOptions {
  readonly widget: WidgetController;
  readonly locale: LocaleController<SignUpMessages>;
  readonly target: SignUpTarget;
  readonly description: Description;
  /** Fetches the target anew, past the caches (CT-15). */
  readonly refetch: (signal: AbortSignal) => Promise<SignUpTarget>;
  /** Contact data from the page's own code. */
  readonly prefill?: TypedContact | undefined;
  /** Contact data from earlier in this visit, to be offered; memory only (SU-17). */
  readonly earlier?: TypedContact | undefined;
  /** Times signed up for earlier in this visit, for a warning when they overlap; memory only (SU-46). */
  readonly taken?: readonly (TakenTime & { readonly title: Text })[] | undefined;
  /** Whether there is a list to go back to. */
  readonly hasList: boolean;
  /** Where whoever finds no place can ask to be told one day (SU-10, SU-42). */
  readonly interest?: { readonly title: Text; readonly open: () => unknown } | undefined;
  /** The first step was left backwards: the widget shows its own page again. */
  readonly left: () => void;
}

/** One person's way through the form, as its requests, its effects and its pages see it. */
export interface SignUpFlow {
  readonly host: WidgetHost;
  readonly options: SignUpOptions;
  readonly locale: LocaleController<SignUpMessages>;
  readonly state: SignUpState;
  readonly typed: TypedForm;
  target: SignUpTarget;
  /** The target as it was when the person began, for what has changed since (SU-42). */
  before: SignUpTarget;
  reply: SignUpReply | undefined;
  /** Members of the last problem: places left, times. */
  problem: Partial<Problem>;
  readonly typing: Pick<FormTyping, 'cprAnswers' | 'left' | 'removed'>;
  /** What is wrong with what was chosen on the conflict screen. */
  readonly choiceError: FieldError | undefined;
  /** How many times of a long list are shown. */
  readonly timesShown: number;
  /** Whether the person was asked to confirm a new form (SU-61). */
  readonly isAskingNew: boolean;
  /** Seconds until one may send again. */
  secondsLeft: number;
  readonly judged: JudgedForm;
  /** What of the form lies on the device, if the person wants it. */
  readonly draft: {
    forget(): void;
    view(): { sentence?: string; isFirst?: boolean; choices: { action: string; label: string }[] } | undefined;
  };
  /** The place that is held meanwhile (SU-45). */
  readonly hold: {
    readonly id: string | undefined;
    follow(): Promise<void>;
    drop(): void;
    forget(): void;
    wake(): void;
    view(): { sentence: string; extendLabel?: string } | undefined;
  };
  dispatch(event: SignUpEvent): void;
}

/** As much of the flow as its fields and answers are shown from; a sign-up that is changed later has no more (SU-74). */
export type FilledForm = Pick<
  SignUpFlow,
  'state' | 'locale' | 'typed' | 'target' | 'typing' | 'choiceError' | 'timesShown'
>;
