import { css, type TemplateResult } from 'lit';
import { fieldStyles } from '../../theme/field-styles.ts';
import { formMessage, type MessageActions, type MessageView } from './form-message.ts';
import { formReview, type ReviewActions, type ReviewView } from './form-review.ts';
import { formStep, type StepActions, type StepView } from './form-step.ts';
import { formStyles } from './form-styles.ts';
import { noticeStyles } from './notice-styles.ts';
import { type ReceiptView, receipt } from './receipt.ts';

/** A page of the flow, whichever it is. */
export type FormView = StepView | ReviewView | MessageView | ReceiptView;

/** What the pages tell the flow. */
export type FormActions = StepActions & ReviewActions & MessageActions;

/** The page of the flow that a view describes, in one root with native controls (SU-35); `level` is its heading's. */
export function signUpForm(view: FormView, level: number, actions: FormActions): TemplateResult {
  switch (view.kind) {
    case 'step':
      return formStep(view, level, actions);
    case 'review':
      return formReview(view, level, actions);
    case 'message':
      return formMessage(view, level, actions);
    case 'receipt':
      return receipt(view, level, actions);
  }
}

/** Styles of the pages; they come with them. */
export const styles = css`
  ${fieldStyles}
  ${noticeStyles}
  ${formStyles}
`;
