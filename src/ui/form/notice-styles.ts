import { css } from 'lit';
import { proseStyles } from '../rich-text.ts';

/** Styles of the privacy notice, of what folds out, and of sentences that say how things stand. */
export const noticeStyles = css`
  ${proseStyles}
  .privacy {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em;
    font-size: 0.875em;
  }
  .privacy details > * + * {
    margin-block-start: 0.5em;
  }
  summary {
    cursor: pointer;
    min-block-size: 24px;
    inline-size: fit-content;
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .state {
    padding-inline-start: 0.75em;
    border-inline-start: 4px solid var(--_accent);
    font-weight: 600;
  }
`;
