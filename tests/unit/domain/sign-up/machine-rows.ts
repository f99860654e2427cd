import type { Phase, SignUpEvent, SignUpState } from '../../../../src/domain/sign-up/sign-up-states.ts';
import { events } from './machine-samples.ts';

/** One row of the table in section 14, with the effects in order. */
export interface Row {
  readonly from: Phase;
  readonly with?: Partial<SignUpState>;
  readonly on: SignUpEvent;
  readonly to: Phase;
  readonly effects?: readonly string[];
}

/** The press of send, with other facts than the sample's. */
export const submit = (more: Partial<Extract<SignUpEvent, { type: 'SUBMIT' }>> = {}): SignUpEvent =>
  ({ ...events.SUBMIT, ...more }) as SignUpEvent;

/** A step being filled in. */
export const editing = (step: string, returnsToReview = false): Phase => ({ name: 'editing', step, returnsToReview });

/** What sending does. */
export const sending = ['storeAttempt', 'tellTabs', 'send'];
/** What a receipt does. */
export const receipt = ['focus heading', 'forgetAll', 'tellTabs'];
