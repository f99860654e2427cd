import { css } from 'lit';

/** Styles of the list itself: one, two or three columns by its own width (CA-23, LK-9). */
export const caseListStyles = css`
  slot[name='heading'] {
    display: block;
    margin-block-end: var(--_space);
  }
  .count {
    margin-block-end: calc(var(--_space) * 0.75);
  }
  .cases.card,
  .cases:not(.line) {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    block-size: auto;
    padding: 0;
    border: 0;
    margin-block-end: calc(var(--_space) * 1.5);
  }
  .cases.line > li + li {
    border-block-start: 1px solid var(--_rule);
  }
  /* On paper they are lines (CA-22). */
  @media print {
    .cases:not(.line) {
      display: block;
    }
    .cases :is(.image, .summary, .tags) {
      display: none;
    }
  }
  @media screen {
    @container samspil (min-width: 30em) {
      .cases:not(.line) {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
    }
    @container samspil (min-width: 52em) {
      .cases:not(.line) {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
  }
`;
