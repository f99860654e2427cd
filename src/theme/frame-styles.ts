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
  /* In rows and grids nothing is held open by its longest word: it breaks instead (QA-35). */
  * {
    min-inline-size: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  .heading {
    margin: 0;
    font-family: var(--_heading-font);
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
`;
