import { css } from 'lit';

/** Styles of what is printed in a document of its own: black on white, in points, nothing cut in two (LK-11). */
export const paperStyles = css`
  @page {
    margin: 18mm 16mm;
  }
  :root {
    --_space: 1em;
    --_rule: #999;
    --_border: #666;
    --_muted: #333;
    --_text: #000;
    --_accent: #000;
    --_error: #000;
    --_link: #000;
    --_surface: #fff;
    --_raised: #fff;
    --_radius: 0;
    --_target: 2em;
    --_measure: 66ch;
    --_heading-weight: 700;
    font: 11pt/1.4 system-ui, sans-serif;
    color: #000;
    background: #fff;
  }
  body {
    margin: 0;
  }
  .no-print,
  [hidden] {
    display: none !important;
  }
  details {
    break-inside: avoid;
  }
  summary {
    list-style: none;
    min-block-size: 0;
    font-weight: 600;
  }
  svg {
    print-color-adjust: exact;
  }
  .paper h1,
  .paper h2 {
    break-after: avoid;
    margin-block: 0 0.5em;
  }
  .paper h1 {
    font-size: 16pt;
  }
  .paper h2 {
    font-size: 13pt;
    margin-block-start: 1em;
  }
  .paper .key {
    break-before: page;
  }
  .paper ol,
  .paper ul {
    list-style: none;
    padding: 0;
    margin: 0;
  }
  .paper .ask {
    break-inside: avoid;
    margin-block-end: 1em;
  }
  .paper .ask > p {
    font-weight: 600;
  }
  .paper .ask > .when {
    font-weight: 400;
    font-style: italic;
  }
  .paper .answers {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em 1.5em;
    margin-block-start: 0.25em;
  }
  .paper .box::before {
    content: '';
    display: inline-block;
    inline-size: 0.8em;
    block-size: 0.8em;
    margin-inline-end: 0.5em;
    border: 1pt solid #000;
  }
  .paper p {
    margin-block-end: 0.5em;
  }
  .paper .ask > p {
    margin-block-end: 0;
  }
  .paper table {
    inline-size: 100%;
    border-collapse: collapse;
    margin-block: 0.25em 0.5em;
  }
  .paper th,
  .paper td {
    padding: 0.25em 0.75em 0.25em 0;
    text-align: start;
    vertical-align: baseline;
    border-block-start: 0.5pt solid #999;
  }
  .paper tr {
    break-inside: avoid;
  }
`;
