import { css } from 'lit';

/** The frame of every widget: safe from the page's CSS, sized from the citizen's own default (EM-48 to EM-50). */
export const frameStyles = css`
  :host {
    display: block !important;
    opacity: 1 !important;
    visibility: inherit !important;
    float: none !important;
    transform: none !important;
    filter: none !important;
    transition: none !important;
    pointer-events: auto !important;
    position: relative !important;
    writing-mode: horizontal-tb !important;
    max-inline-size: 100%;
    min-inline-size: 0;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    all: initial;
    display: block;
    box-sizing: border-box;
    line-height: 1.5;
    overflow-wrap: break-word;
    hyphens: manual;
    container: samspil / inline-size;
    background: var(--_surface);
    min-block-size: var(--_reserve, 0);
  }
  .scaled {
    font-size: calc(1em * var(--_scale));
  }
  *,
  ::before,
  ::after {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .heading {
    margin: 0;
    font-size: 1.375em;
    font-weight: var(--_heading-weight);
    line-height: 1.25;
    text-wrap: balance;
    hyphens: auto;
    scroll-margin-block-start: var(--_sticky-top);
  }
  p,
  ul,
  ol,
  dl,
  dd,
  figure {
    margin: 0;
    padding: 0;
  }
  p,
  li {
    max-inline-size: var(--_measure);
  }
  .plain-list {
    list-style: none;
  }
  .plain-list > li {
    max-inline-size: none;
  }
  .muted {
    color: var(--_muted);
  }
  .small {
    font-size: 0.875em;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
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
    margin-block-end: calc(var(--_space) * 1);
  }
  .skeleton {
    display: grid;
    gap: calc(var(--_space) * 1);
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
