import { css } from 'lit';

/** Native form controls, chips and filter rows; for widgets that ask something. */
export const controlStyles = css`
  form {
    display: block;
  }
  fieldset {
    border: 0;
    margin: 0;
    padding: 0;
    min-inline-size: 0;
  }
  legend {
    padding: 0;
  }
  .field {
    display: grid;
    gap: 0.25em;
    align-content: start;
  }
  .label {
    font-weight: 600;
  }
  .hint {
    color: var(--_muted);
  }
  .error {
    color: var(--_error);
    font-weight: 600;
  }
  .error:empty {
    display: none;
  }
  .control {
    inline-size: 100%;
    min-block-size: var(--_target);
    padding: 0.375em 0.625em;
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
  textarea.control {
    min-block-size: 6em;
  }
  .control[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  .choice {
    display: flex;
    gap: 0.625em;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice > input {
    flex: none;
    inline-size: 1.375em;
    block-size: 1.375em;
    accent-color: var(--_accent);
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
    gap: 0.375em;
    min-block-size: 2em;
    padding: 0.125em 0.75em;
    border: 1px solid var(--_border);
    border-radius: 2em;
    font-size: 0.875em;
  }
  .chip:hover {
    background: var(--_raised);
  }
  @media print {
    form {
      display: none;
    }
  }
`;
