import { css } from 'lit';

/** Styles of what a person does with it; they come after the first dates and move nothing. */
export const actStyles = css`
  .views > button:hover {
    background: var(--_raised);
  }
  .root[data-pair] .day > :is(h1, h2, h3, h4, h5, h6) {
    position: sticky;
    inset-block-start: var(--_sticky-top);
    z-index: 1;
    background: var(--_surface);
  }
  /* A title that is a link breaks as one that is a button does. */
  .event-title {
    overflow-wrap: anywhere;
  }
  .quiet-day {
    font-weight: 400;
    color: var(--_muted);
  }
  .event > .details {
    grid-column: 1 / -1;
  }
  .print-sheet {
    display: none;
  }
  @media print {
    /* All that was loaded takes the place of what is shown; heading, choice in words, what is missing and a table stay. */
    .scaled:has(> .print-sheet) > :not(.print-sheet, .toolbar, .count, .on-paper, table) {
      display: none;
    }
    .print-sheet {
      display: block;
    }
    .day > :is(h1, h2, h3, h4, h5, h6) {
      break-after: avoid;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] {
      outline: 2px solid Highlight;
      outline-offset: -4px;
    }
  }
  .past > :is(.button, .since) {
    margin-block-end: calc(var(--_space) * 0.75);
  }
  .badge {
    text-wrap: pretty;
  }
`;
