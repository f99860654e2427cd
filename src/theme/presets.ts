import { css } from 'lit';

/**
 * The look of Det Fælles Designsystem's borger.dk theme (values as in the package dkfds, whose CSS is not shipped);
 * tokens set by the page still win (EM-58).
 */
export const presets = css`
  :host([theme='dkfds']) .root {
    --_accent: var(--samspil-color-accent, #44831e);
    --_link: var(--samspil-color-link, #004d99);
    --_error: var(--samspil-color-error, #c00);
    --_focus: var(--samspil-focus-color, #454545);
    --_focus-offset: var(--samspil-focus-offset, 1px);
    font-family: var(--samspil-font, 'IBM Plex Sans', system-ui, sans-serif);
  }
`;
