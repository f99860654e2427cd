import { css } from 'lit';

/** Native controls with their labels, chips and filter rows: what a list is narrowed down by. */
export const controlStyles = css`
  .field {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }
  .label {
    font-weight: 600;
  }
  .control {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.5em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  select.control {
    appearance: auto;
  }
  option {
    color: CanvasText;
    background: Canvas;
  }
  .filters {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 13em), 1fr));
    gap: calc(var(--_space) * 0.75) var(--_space);
    margin-block-end: var(--_space);
  }
  .chips {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
    align-items: center;
  }
  .chip {
    display: inline-flex;
    align-items: center;
    gap: 0.25em;
    min-block-size: 2em;
    padding: 0.25em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-size: 0.875em;
  }
  .chip:hover {
    background: var(--_raised);
  }
`;
