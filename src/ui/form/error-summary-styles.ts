import { css } from 'lit';

/** Styles of the error summary on top of a page of the form. */
export const errorSummaryStyles = css`
  .summary-box {
    padding: calc(var(--_space) * 1);
    border: 3px solid var(--_error);
    border-radius: var(--_radius);
  }
  /* Out of the grid, for there even an empty row has a gap; it is here for the alert alone. */
  .summary-box.is-empty {
    position: absolute;
    inline-size: 0;
    padding: 0;
    border: 0;
  }
  .summary-box > div {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.5em;
  }
  .summary-box li {
    padding-block: 0.25em;
  }
  .summary-box a {
    color: var(--_error);
    font-weight: 600;
  }
  .summary-box :is(h1, h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
`;
