import { css } from 'lit';

/** Styles of the calendar's first view: toolbar, agenda and its rows. */
export const calendarStyles = css`
  .root {
    min-block-size: var(--_reserve, var(--_room));
  }
  .scaled {
    display: flow-root;
  }
  .toolbar {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1em;
    align-items: center;
    justify-content: space-between;
    margin-block-end: var(--_space);
  }
  .views {
    display: flex;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
  }
  .views > button {
    min-block-size: var(--_target);
    padding-inline: min(1em, 3cqi);
  }
  .views > button + button {
    border-inline-start: 1px solid var(--_border);
  }
  .views > [aria-pressed='true'] {
    font-weight: 600;
    box-shadow: inset 0 -3px var(--_accent);
  }
  .past {
    min-block-size: var(--_target);
  }
  .filter-place {
    min-block-size: 2.75em;
    margin-block-end: var(--_space);
  }
  .count {
    margin-block-end: 0.5em;
  }
  .day {
    margin-block-end: var(--_space);
  }
  .day > :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1em;
    padding-block: 0.5em;
    border-block-end: 1px solid var(--_rule);
  }
  .day > :not(:lang(ar))::first-letter {
    text-transform: uppercase;
  }
  .event {
    display: grid;
    grid-template-columns: var(--_time-column) minmax(0, 1fr);
    gap: 0 1em;
    padding-block: calc(var(--_space) * 0.75);
  }
  .event + .event {
    border-block-start: 1px solid var(--_rule);
  }
  .event-time {
    font-variant-numeric: tabular-nums;
  }
  .event-line,
  .badges {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
  }
  .event-line {
    align-items: baseline;
    justify-content: space-between;
    max-inline-size: none;
  }
  .event-title {
    font-weight: 600;
    text-align: start;
    hyphens: auto;
  }
  .badge {
    display: inline-flex;
    gap: 0.25em;
    align-items: baseline;
    font-size: 0.875em;
    font-weight: 600;
  }
  .badge > .icon {
    inline-size: 1.125em;
    block-size: 1.125em;
    align-self: center;
  }
  .badge-cancelled {
    color: var(--_error);
  }
  :is(.badge-postponed, .badge-moved, .badge-changed, .badge-few, .badge-waitingList, .badge-soldOut) {
    color: var(--_warning);
  }
  .badge-needsHelp {
    color: var(--_success);
  }
  .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1em;
    align-items: baseline;
    margin-block-start: var(--_space);
  }
  /* Room for what comes into it. */
  div.ends {
    min-block-size: 3.75em;
    align-content: start;
  }
  summary {
    min-block-size: 24px;
    color: var(--_link);
    cursor: pointer;
  }
  @container samspil (max-width: 29.99em) {
    .event {
      grid-template-columns: minmax(0, 1fr);
    }
    .event-line {
      flex-direction: column-reverse;
      align-items: start;
    }
  }
  @container samspil (min-width: 30em) {
    .filter-place {
      min-block-size: 4.5em;
    }
    .filter-place.two-rows {
      min-block-size: 9.75em;
    }
  }
  @container samspil (min-width: 66em) {
    .filter-place.two-rows {
      min-block-size: 4.5em;
    }
  }
`;
