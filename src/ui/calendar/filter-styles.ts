import { css } from 'lit';

/** Styles of the panel; they come with it. The form of an opened event brings its own, which must not change it. */
export const filterStyles = css`
  .filter-place > .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: calc(var(--_space) * 0.75) calc(var(--_space) * 1);
    margin: 0;
  }
  .filters > .search {
    flex: 1 1 12em;
  }
  .filters > .field:not(.search) {
    inline-size: 11em;
  }
  .filters > .checks {
    flex-basis: 100%;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: calc(var(--_space) * 1.5);
  }
  /* Said while it is typed, and seen until it is mended (EC-66). */
  .control:not([aria-invalid='true']) + .hint {
    display: none;
  }
  .when {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .when > .chip {
    min-block-size: calc(var(--_target) / 0.875);
    font-size: 0.875em;
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    box-shadow: inset 0 0 0 1px var(--_accent);
    font-weight: 600;
  }
  .filter-toggle {
    display: none;
  }
  .count ~ .chips {
    margin-block: calc(var(--_space) * 0.5) calc(var(--_space) * 0.75);
  }
  @container samspil (max-width: 29.99em) {
    .filter-toggle {
      display: inline-flex;
    }
    .filter-place > .filters:not(.is-open) {
      display: none;
    }
    .filter-place > .filters.is-open {
      margin-block-start: calc(var(--_space) * 0.75);
    }
    .filters > .field:not(.search) {
      inline-size: 100%;
    }
  }
`;
