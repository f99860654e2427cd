import { css } from 'lit';

/** What stands in every widget: links, buttons, focus, icons, the line about a source, and the bars of waiting. */
export const partStyles = css`
  a,
  .link {
    color: var(--_link);
    text-decoration: underline;
    text-underline-offset: 0.15em;
    text-decoration-thickness: 1px;
  }
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
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
    padding: 0.375em 1em;
    border: 1px solid var(--_border);
    border-radius: var(--_radius);
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: var(--_raised);
  }
  .button-primary {
    background: var(--_accent);
    border-color: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }
  .button-primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  :focus-visible {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
    border-radius: 1px;
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    vertical-align: -0.25em;
    fill: none;
    stroke: currentColor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .notice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-end: var(--_space);
  }
  .skeleton {
    display: grid;
    gap: var(--_space);
  }
  .skeleton > div {
    block-size: 1.25em;
    background: var(--_rule);
    border-radius: var(--_radius);
  }
  .skeleton > div:nth-child(3n + 2) {
    inline-size: 60%;
  }
  @media (forced-colors: active) {
    .root {
      --_focus: Highlight;
      --_border: ButtonBorder;
      --_rule: CanvasText;
      --_muted: CanvasText;
      --_link: LinkText;
    }
    .button-primary {
      forced-color-adjust: none;
      background: Highlight;
      border-color: Highlight;
      color: HighlightText;
    }
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_rule: currentColor;
    }
  }
  @media print {
    .root {
      color: #000;
      background: none;
    }
    .no-print,
    .button {
      display: none;
    }
  }
`;
