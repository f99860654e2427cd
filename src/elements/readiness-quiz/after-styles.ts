import { css } from 'lit';
import { figuresStyles } from './figures-table.ts';

/** Styles of what follows under a result; they come with it. */
export const afterStyles = css`
  ${figuresStyles}
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
  .onward .dates {
    margin: 0;
    padding-inline-start: 1.5em;
  }
  .onward .date.control {
    max-inline-size: 12em;
  }
  @media print {
    /* A browser prints «dd-mm-åååå» in a date that nobody has set. */
    .onward .date.blank {
      color: transparent;
    }
  }
  .onward textarea.link-text {
    min-block-size: 5.5em;
    field-sizing: content;
    overflow-wrap: anywhere;
  }
`;
