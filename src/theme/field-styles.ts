import { css } from 'lit';
import { controlStyles } from './control-styles.ts';

/** Native controls, and what questions have beside them: groups, hints, errors, choices. */
export const fieldStyles = css`
  ${controlStyles}
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
  textarea.control {
    min-block-size: 6em;
  }
  .control[aria-invalid='true'] {
    border: 2px solid var(--_error);
  }
  .choice {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .choice > input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--_accent);
  }
  @media print {
    form {
      display: none;
    }
  }
`;
