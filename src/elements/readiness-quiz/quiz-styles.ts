import { css } from 'lit';

/** Styles of the quiz until it is begun. */
export const quizStyles = css`
  .quiz {
    display: grid;
    /* A long word may not widen what it stands in. */
    grid-template-columns: minmax(0, 1fr);
    gap: var(--_space);
  }
  .code > summary {
    padding-block: 0.5em;
    cursor: pointer;
  }
  .intro-actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    margin-block-start: calc(var(--_space) * 0.5);
  }
`;
