import { css } from 'lit';

/**
 * Every public custom property, once, with its default (EM-57). A page sets them on any ancestor or on the element;
 * inside, only the private `--_` names are used. Those of a dark tone come with the colour guard (`care.ts`).
 */
export const tokens = css`
  .root {
    --_heading-font: var(--samspil-font-heading, inherit);
    --_heading-weight: var(--samspil-heading-weight, 600);
    --_scale: clamp(0.75, var(--samspil-scale, 1), 1.5);
    --_space: calc(1em * var(--samspil-space, 1));
    --_measure: var(--samspil-measure, 66ch);
    --_radius: var(--samspil-radius, 0.25em);
    --_text: var(--samspil-color-text, currentColor);
    --_surface: var(--samspil-color-surface, transparent);
    --_raised: var(--samspil-color-surface-raised, color-mix(in srgb, currentColor 4%, transparent));
    --_muted: var(--samspil-color-muted, color-mix(in srgb, currentColor 72%, transparent));
    --_border: var(--samspil-color-border, color-mix(in srgb, currentColor 55%, transparent));
    --_rule: var(--samspil-color-rule, color-mix(in srgb, currentColor 18%, transparent));
    --_accent: var(--samspil-color-accent, #0b5a8f);
    --_on-accent: var(--samspil-color-on-accent, #fff);
    --_link: var(--samspil-color-link, var(--_accent));
    --_error: var(--samspil-color-error, #b3261e);
    --_success: var(--samspil-color-success, #1e6b33);
    --_warning: var(--samspil-color-warning, #7a4d00);
    --_focus: var(--samspil-focus-color, currentColor);
    --_focus-width: var(--samspil-focus-width, 3px);
    --_focus-offset: var(--samspil-focus-offset, 2px);
    --_target: max(24px, var(--samspil-target, 2.75em));
    --_sticky-top: var(--samspil-sticky-top, 0px);
    --_time-column: var(--samspil-calendar-time-column, 6.5em);
    --_cell-size: var(--samspil-calendar-cell-size, 6em);
    max-inline-size: var(--samspil-max-width, none);
    font-family: var(--samspil-font, inherit);
    color: var(--samspil-color-text, inherit);
  }
`;
