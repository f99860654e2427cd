import { css } from 'lit';
import { fieldStyles } from '../../theme/field-styles.ts';

/** Styles of codes, agenda and follow-up; they come with them. */
export const onwardStyles = css`
  ${fieldStyles}
  .onward {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .onward section,
  .onward form,
  .code form {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .onward section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  .onward .field,
  .code .field,
  .onward fieldset {
    inline-size: 100%;
    max-inline-size: 30em;
  }
  .onward fieldset {
    display: grid;
    gap: var(--_space);
  }
  .onward legend {
    font-weight: 600;
    margin-block-end: 0.25em;
  }
  .agenda {
    display: grid;
    gap: 0.75em;
  }
  .agenda > li {
    display: grid;
    grid-template-columns: 4em minmax(0, 1fr);
    gap: 0.25em 1em;
  }
  .agenda .quoted {
    grid-column: 2;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_rule);
    color: var(--_muted);
  }
  .code > :not(summary) {
    margin-block-end: var(--_space);
  }
  .onward .dates {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  .onward .date.control {
    max-inline-size: 12em;
  }
  .onward textarea.link-text {
    min-block-size: 4em;
    overflow-wrap: anywhere;
  }
`;
