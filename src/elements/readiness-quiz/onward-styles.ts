import { css } from 'lit';
import { fieldStyles } from '../../theme/field-styles.ts';

/** Styles of codes and of what goes on from a result; they come with the first of them. */
export const onwardStyles = css`
  ${fieldStyles}
  .onward {
    display: grid;
    gap: calc(var(--_space) * 2);
  }
  .kept {
    display: grid;
    gap: 0.5em;
  }
  .leave {
    display: grid;
    gap: calc(var(--_space) * 0.75);
  }
  .keeping {
    column-gap: 1em;
    row-gap: 0;
  }
  .keeping > .link {
    padding-inline: 0;
  }
  .onward section,
  .onward form,
  .code form {
    display: grid;
    gap: var(--_space);
    justify-items: start;
  }
  .onward section > :is(h2, h3, h4, h5, h6) {
    font-size: 1.125em;
  }
  .onward .field,
  .code .field,
  .onward fieldset {
    inline-size: 100%;
    max-inline-size: 30em;
  }
  .onward fieldset {
    display: grid;
    gap: var(--_space);
  }
  .onward legend {
    font-weight: 600;
    margin-block-end: 0.25em;
  }
  .tick {
    display: flex;
    gap: 0.5em;
    align-items: center;
    min-block-size: var(--_target);
    cursor: pointer;
  }
  .tick > input {
    flex: none;
    inline-size: 1.5em;
    block-size: 1.5em;
    accent-color: var(--_accent);
  }
  .code > :not(summary) {
    margin-block-end: var(--_space);
  }
`;
