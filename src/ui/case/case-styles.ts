import { css } from 'lit';

/** Styles of a case as line and card, for both elements that show them. */
export const caseStyles = css`
  .card {
    position: relative;
    display: flex;
    flex-direction: column;
    gap: calc(var(--_space) * 0.5);
    block-size: 100%;
    padding-block: var(--_space);
    border-block-start: 2px solid var(--_text);
  }
  .card > * {
    position: relative;
  }
  .card > :is(h1, h2, h3, h4, h5, h6, .heading) {
    position: static;
    font-size: 1.125em;
  }
  .eyebrow {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0.75em;
    color: var(--_muted);
  }
  .status {
    font-weight: 600;
  }
  .title {
    font-weight: inherit;
    text-align: start;
    overflow-wrap: anywhere;
  }
  @media screen {
    .card .title::after {
      content: '';
      position: absolute;
      inset: 0;
      cursor: pointer;
    }
  }
  .card :is(p, .tags) {
    z-index: 1;
    pointer-events: auto;
  }
  .card:has(.title:focus-visible) {
    outline: var(--_focus-width) solid var(--_focus);
    outline-offset: var(--_focus-offset);
  }
  .card .title:focus-visible {
    outline: none;
  }
  .summary {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    overflow: hidden;
    hyphens: auto;
  }
  .tags {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 0;
    margin-block-start: auto;
  }
  .tags > li:not(:last-child)::after {
    content: '·';
    margin-inline: 0.5em;
  }
  .image {
    inline-size: 100%;
    block-size: auto;
    aspect-ratio: 3 / 2;
    object-fit: cover;
    background: var(--_raised);
    border-radius: var(--_radius);
  }
  .line {
    padding-block: calc(var(--_space) * 0.75);
  }
  .line .title {
    font-weight: 600;
  }
`;
