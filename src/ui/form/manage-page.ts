import { css, type TemplateResult } from 'lit';
import { fieldStyles } from '../../theme/field-styles.ts';
import { formMessage, type MessageActions, type MessageView } from './form-message.ts';
import { formStep, type StepActions, type StepView } from './form-step.ts';
import { formStyles } from './form-styles.ts';
import { type ManagedActions, type ManagedView, manageView } from './manage-view.ts';
import { noticeStyles } from './notice-styles.ts';

/** A page about a sign-up that was sent before, whichever it is. */
export type ManagePageView = ManagedView | StepView | MessageView;

/** The page that a view describes; `level` is its heading's. */
export function managePage(
  view: ManagePageView,
  level: number,
  actions: ManagedActions & StepActions & MessageActions,
): TemplateResult {
  switch (view.kind) {
    case 'managed':
      return manageView(view, level, actions);
    case 'step':
      return formStep(view, level, actions);
    case 'message':
      return formMessage(view, level, actions);
  }
}

/** Styles of the pages; they come with them. */
export const styles = css`
  ${fieldStyles}
  ${noticeStyles}
  ${formStyles}
  .page section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
    justify-items: start;
  }
  .page section > * {
    inline-size: 100%;
  }
  .page .decision {
    gap: 0.75em;
    text-wrap: balance;
  }
  .page section :is(h2, h3, h4, h5, h6, .heading) {
    font-size: 1.125em;
  }
  .decision,
  .panel {
    padding: var(--_space);
    border: 2px solid var(--_accent);
    border-radius: var(--_radius);
  }
  .steps {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.5em;
  }
  /* The text's own colour may be that of what it stands in. */
  .steps > li:not(:last-child) {
    color: var(--_muted);
  }
  /* Drawn, for not every font has an arrow. */
  .steps > li + li::before {
    content: '';
    display: inline-block;
    inline-size: 0.4em;
    block-size: 0.4em;
    margin-inline: 0.25em 0.75em;
    border: solid currentColor;
    border-width: 0;
    border-block-start-width: 2px;
    border-inline-end-width: 2px;
    vertical-align: 0.15em;
    rotate: 45deg;
  }
  :dir(rtl) .steps > li + li::before {
    rotate: -45deg;
  }
  .steps > li:last-child {
    font-weight: 600;
  }
  .managed-times {
    border-block-start: 1px solid var(--_rule);
  }
  .managed-times > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: center;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_rule);
  }
  .managed-times > li > span:first-child {
    flex: 1 0 100%;
  }
  @container samspil (min-width: 30em) {
    .managed-times > li > span:first-child {
      flex: 1 0 auto;
      max-inline-size: 100%;
    }
  }
  .page .link {
    min-block-size: var(--_target);
  }
  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.75em;
    flex: 1 1 100%;
  }
  .leaving {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
  }
`;
