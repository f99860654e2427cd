import { css } from 'lit';

/** Styles of the week; they come with it. */
export const weekStyles = css`
  .week-name {
    display: none;
  }
  .week-table tr > * {
    vertical-align: top;
    border-block-start: 1px solid var(--_rule);
  }
  .week-table thead th {
    border-block-start: 0;
  }
  .week-table tr > :first-child {
    inline-size: 22%;
    padding-inline-start: 0;
  }
  .week-day {
    color: inherit;
    padding-block: 0.5em;
    hyphens: auto;
  }
  .week-day:not(:lang(ar))::first-letter,
  .week-day > .note:not(:lang(ar))::first-letter {
    text-transform: uppercase;
  }
  .week-day > .note {
    display: block;
    color: var(--_muted);
  }
  .week-table .is-today > .week-day {
    font-weight: 600;
    box-shadow: inset 3px 0 var(--_accent);
    padding-inline-start: 0.75em;
  }
  .week-cell {
    padding-block: 0.5em;
  }
  .week-cell > .entries > li {
    font-size: 0.875em;
  }
  .week-cell .entry > bdi {
    color: var(--_link);
  }
  .week-list .day:not(.is-open) {
    display: none;
  }
  @container samspil (max-width: 29.99em) {
    .week-table {
      display: none;
    }
    .week-name {
      display: block;
      font-size: 1.125em;
      font-weight: var(--_heading-weight);
      margin-block-end: 0.5em;
    }
    .week-list .day:not(.is-open) {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .is-today > .week-day {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
