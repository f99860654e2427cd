import { css } from 'lit';

/** Styles of the month; they come with it. */
export const monthStyles = css`
  .month .week {
    inline-size: 2.25em;
    font-variant-numeric: tabular-nums;
    vertical-align: top;
  }
  .no-weeks .week {
    inline-size: 0;
    padding: 0;
  }
  .no-weeks .week > [aria-hidden] {
    display: none;
  }
  .cell {
    block-size: var(--_cell-size);
    vertical-align: top;
    border: 1px solid var(--_rule);
    padding: 0;
  }
  .cell.is-outside {
    color: var(--_muted);
    padding: 0.25em;
  }
  .cell.is-today {
    box-shadow: inset 0 3px var(--_accent);
  }
  .cell-day {
    display: flex;
    gap: 0.5em;
    align-items: baseline;
    inline-size: 100%;
    min-block-size: 2em;
    padding: 0.25em;
    font-variant-numeric: tabular-nums;
  }
  .has-events > .cell-day {
    font-weight: 600;
  }
  .has-events > .cell-day:hover {
    background: var(--_raised);
  }
  .cell-day[aria-expanded='true'] {
    background: var(--_raised);
    box-shadow: inset 0 -2px var(--_accent);
  }
  .cell-day > .today {
    font-size: 0.75em;
  }
  .cell-day > .count {
    display: none;
  }
  .cell > .note {
    font-size: 0.75em;
    color: var(--_muted);
    padding-inline: 0.5em;
    hyphens: auto;
  }
  .cell > .note:not(:lang(ar))::first-letter {
    text-transform: uppercase;
  }
  .month-list,
  .weekday-letter {
    display: none;
  }
  @container samspil (max-width: 29.99em) {
    .month th.week,
    .month td.week {
      inline-size: 0;
      padding: 0;
    }
    .month .week > [aria-hidden] {
      display: none;
    }
    .cell {
      block-size: 2.75em;
      text-align: center;
    }
    .cell.is-outside {
      padding: 0;
      vertical-align: middle;
      line-height: 1.2;
    }
    .month thead th {
      font-size: min(0.875em, 6cqi);
      padding-inline: 0;
      text-align: center;
    }
    .cell-day {
      flex-direction: column;
      align-items: center;
      justify-content: center;
      gap: 0;
      min-block-size: 2.75em;
      padding-inline: 0;
      line-height: 1.2;
    }
    .cell-day > .count {
      display: block;
      font-size: 0.75em;
      color: var(--_link);
    }
    .cell > .note,
    .cell-day > .today,
    .entries {
      display: none;
    }
    .month-list {
      display: block;
    }
  }
  /* Arabic has no shorter names of its days than whole ones. */
  @container samspil (max-width: 29.99em) {
    .weekday:lang(ar) {
      display: none;
    }
    .weekday-letter:lang(ar) {
      display: inline;
    }
  }
  @media (forced-colors: active) {
    .cell.is-today,
    .cell-day[aria-expanded='true'] {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
