import { css } from 'lit';

/** Styles of the questions, and of what the review and the result share with them. */
export const stepStyles = css`
  /* A long word may not widen what it stands in. */
  .step,
  .question,
  .result,
  .result > * {
    grid-template-columns: minmax(0, 1fr);
  }
  .choice > span,
  .review div {
    min-inline-size: 0;
  }
  .running > [part='heading'] {
    color: var(--_muted);
    font-size: 1em;
  }
  .step {
    display: grid;
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 46em;
  }
  .progress {
    display: grid;
    gap: 0.25em;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 0.25em;
    fill: var(--_accent);
  }
  [dir='rtl'] svg {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_rule);
  }
  .question {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  /* As a float a legend is a plain box, and a line beside the group runs along all of it. */
  legend {
    float: inline-start;
    inline-size: 100%;
    margin-block-end: calc(var(--_space) * 0.75);
  }
  legend > * {
    max-inline-size: 34em;
  }
  .section legend > * {
    font-size: 1.125em;
  }
  .question > .hint,
  .question > .error {
    margin-block-end: calc(var(--_space) * 0.5);
  }
  .choice {
    padding: 0.5em 0.75em;
    border-block-start: 1px solid var(--_rule);
    hyphens: auto;
  }
  .choice:hover {
    background: var(--_raised);
  }
  .choice:has(:checked) {
    background: var(--_raised);
    box-shadow: inset 0.25em 0 0 var(--_accent);
  }
  [dir='rtl'] .choice:has(:checked) {
    box-shadow: inset -0.25em 0 0 var(--_accent);
  }
  .apart {
    margin-block-start: calc(var(--_space) * 0.75);
    border-block-end: 1px solid var(--_rule);
  }
  [aria-invalid='true'] {
    padding-inline-start: calc(var(--_space) * 0.75);
    border-inline-start: 0.25em solid var(--_error);
  }
  .summary-box {
    padding: var(--_space);
    border: 2px solid var(--_error);
    border-radius: var(--_radius);
  }
  .summary-box > div {
    display: grid;
    gap: calc(var(--_space) * 0.5);
  }
  .summary-box a {
    color: var(--_error);
    font-weight: 600;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em;
    max-inline-size: none;
  }
  .buttons .button-primary {
    min-inline-size: 8em;
  }
  .buttons .link {
    min-block-size: var(--_target);
    padding-inline: 0.5em;
  }
  .buttons > .link:first-child {
    padding-inline-start: 0;
  }
  .review > li {
    display: flex;
    gap: 1em;
    justify-content: space-between;
    align-items: start;
    padding-block: calc(var(--_space) * 0.75);
    border-block-start: 1px solid var(--_rule);
  }
  .review .link {
    min-block-size: 24px;
    flex: none;
  }
  .chosen {
    font-weight: 600;
  }
  @container samspil (max-width: 24em) {
    .buttons > .button {
      flex: 1 1 auto;
    }
  }
  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
      fill: CanvasText;
    }
    .track {
      fill: Canvas;
      stroke: CanvasText;
      stroke-width: 2px;
      vector-effect: non-scaling-stroke;
    }
    .choice:has(:checked) {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
`;
