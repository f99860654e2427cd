import { css } from 'lit';

/** What can be pressed: links, buttons, and the ring around what has the focus (LK-6, LK-7). */
export const pressStyles = css`
  a,
  .link {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  button,
  input,
  select,
  textarea {
    font: inherit;
    color: inherit;
    margin: 0;
  }
  button {
    max-inline-size: 100%;
    overflow-wrap: anywhere;
    cursor: pointer;
    background: none;
    border: 0;
    padding: 0;
    text-align: start;
  }
  .link {
    min-block-size: 24px;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: var(--_target);
    padding: 0.5em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: center;
    text-decoration: none;
  }
  .button-primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    border-radius: 1px;
  }
`;
