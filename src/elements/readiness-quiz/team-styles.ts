import { css } from 'lit';

/** Styles of a team's codes and picture; they come with them, after those of the result. */
export const teamStyles = css`
  form.team {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--_space) * 1.5);
    max-inline-size: 46em;
  }
  .group {
    display: grid;
    gap: var(--_space);
    padding-block-start: var(--_space);
    border-block-start: 1px solid var(--_rule);
  }
  .group legend {
    float: inline-start;
    font-weight: 600;
    margin: 0;
  }
  .team .codes {
    min-block-size: 10em;
    overflow-wrap: anywhere;
  }
  .team .line {
    display: block;
  }
`;
