import { css } from 'lit';
import { judge as judgeColors } from './contrast.ts';

/** Judges the page's colours around a widget. */
export const judge = judgeColors;

/**
 * What no first paint shows: how things look under the pointer, the tones the judge may find (EM-55), and what a
 * citizen's own colours and paper ask for.
 * `data-tone` and `data-pair` are the judge's findings.
 */
export const styles = css`
  a:hover,
  .link:hover {
    text-decoration-thickness: 2px;
  }
  .button:hover {
    background: var(--_raised);
  }
  .button-primary:hover {
    background: color-mix(in srgb, var(--_accent) 88%, #000);
  }
  /* The colour of the words on its face would be a ring of white on white; forced colours have one of their own. */
  @media (forced-colors: none) {
    :host(:not([theme='dkfds'])) .button-primary {
      --_focus: var(--samspil-focus-color, var(--_accent));
    }
  }
  /* The groups of a number stand in their order on a page that is read from right to left too. */
  a[href^='tel:'] {
    direction: ltr;
    unicode-bidi: isolate;
  }
  .root[data-tone='dark'] {
    /* What the browser draws in a field itself: a calendar's sign, an arrow, a box. */
    color-scheme: dark;
    --_accent: var(--samspil-color-accent, #8ec9f0);
    --_on-accent: var(--samspil-color-on-accent, #0d1f2b);
    --_error: var(--samspil-color-error, #ffb4ab);
    --_success: var(--samspil-color-success, #8fd6a0);
    --_warning: var(--samspil-color-warning, #f2c572);
  }
  .root[data-pair] {
    --_surface: var(--samspil-color-surface, #fff);
    color: var(--samspil-color-text, #1b1b1b);
    padding: 1em;
  }
  .root[data-pair][data-tone='dark'] {
    --_surface: var(--samspil-color-surface, #16181a);
    color: var(--samspil-color-text, #f2f2f2);
  }
  @media (prefers-contrast: more) {
    .root {
      --_muted: currentColor;
      --_rule: currentColor;
    }
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
  @media print {
    .root {
      min-block-size: 0;
      color: #000;
      background: none;
    }
    .no-print,
    .button {
      display: none !important;
    }
    :focus-visible {
      outline: none;
    }
    /* What is opened in its row may fill a page. */
    :is(li, tr):not(:has([part~='details'])) {
      break-inside: avoid;
    }
    a[href^='http']::after {
      content: ' 'attr(href);
      font-weight: 400;
      overflow-wrap: anywhere;
    }
  }
`;
