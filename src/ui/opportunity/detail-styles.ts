import { css } from 'lit';

/** Styles of the details; they come with them. Columns are no grids: on paper browsers lay rows of a grid on each other. */
export const detailStyles = css`
  .details,
  .details section,
  .columns,
  .columns > div {
    display: flex;
    flex-direction: column;
  }
  .details {
    gap: calc(var(--_space) * 1.5);
    padding-block-end: calc(var(--_space) * 1.5);
    margin-block-end: calc(var(--_space) * 1);
  }
  /* Says which row they belong to; alone they belong to none. */
  .in-list {
    padding-inline-start: calc(var(--_space) * 1);
    border-inline-start: 3px solid var(--_accent);
  }
  .columns,
  .columns > div {
    gap: calc(var(--_space) * 1.5);
  }
  @container samspil (min-width: 52em) {
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
      grid-template-rows: auto 1fr;
      column-gap: calc(var(--_space) * 3);
    }
    /* What comes after both stands under the first, however long the second is. */
    .columns > :nth-child(2) {
      grid-area: 1 / 2 / span 2;
    }
  }
  .details section {
    gap: 0.25em;
  }
  .details :is(h1, h2, h3, h4, h5, h6, .heading) {
    font-size: 1em;
  }
  .bullets {
    padding-inline-start: 1.5em;
  }
  .times > li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75em;
    padding-block: 0.25em;
    text-wrap: balance;
  }
  .off {
    text-decoration: line-through;
  }
`;
