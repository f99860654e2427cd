import { css } from 'lit';

/** Styles of the list of opportunities. */
export const opportunityStyles = css`
  [part='heading'] {
    margin-block-end: calc(var(--_space) * 1);
  }
  /* The room of the filters is that of their controls, and stays under them. */
  .filter-place {
    display: grid;
    margin-block-end: calc(var(--_space) * 1);
  }
  .filter-place > * {
    grid-area: 1 / 1;
  }
  .filter-room {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: calc(var(--_space) * 0.75) var(--_space);
  }
  .filter-room > ::before {
    content: '\\a0';
    display: block;
    padding-block-end: calc(0.25em + var(--_target));
  }
  .filter-place .filters {
    margin: 0;
  }
  .count {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  .opportunities {
    border-block-start: 1px solid var(--_rule);
    margin-block-end: calc(var(--_space) * 1);
  }
  .opportunities > li {
    border-block-end: 1px solid var(--_rule);
  }
  .row {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.25em 1.5em;
    padding-block: calc(var(--_space) * 1);
  }
  .row > :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1.125em;
  }
  .row-when {
    text-wrap: balance;
  }
  .row-title {
    font-weight: inherit;
    line-height: inherit;
  }
  .row-facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    align-items: center;
  }
  .row-facts:empty {
    display: none;
  }
  .places {
    font-weight: 600;
  }
  .badge {
    padding-inline: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    font-size: 0.875em;
  }
  @container samspil (min-width: 52em) {
    .row {
      grid-template-columns: minmax(0, 1fr) minmax(0, 18em);
      grid-template-areas: 'title facts' 'when facts' 'where facts';
    }
    .row-facts {
      grid-area: facts;
      align-content: start;
      justify-content: end;
      text-align: end;
    }
  }
`;
