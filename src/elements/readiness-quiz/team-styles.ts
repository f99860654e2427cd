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
  .figures .column {
    display: none;
  }
  .figures .span {
    margin-block-start: 0.375em;
    max-inline-size: 8em;
  }
  .figures .muted {
    font-size: 0.875em;
  }
  @container samspil (max-width: 36em) {
    .figures tbody > tr {
      grid-template-columns: minmax(0, 1fr);
    }
    .figures .band {
      color: inherit;
      font-size: 1em;
    }
    .figures tbody .named {
      display: flex;
      justify-content: space-between;
      gap: 1em;
    }
    .figures tbody .named > :last-child {
      text-align: end;
      font-weight: 600;
    }
    .figures .column {
      display: block;
      color: var(--_muted);
    }
    .figures .span {
      inline-size: 8em;
    }
    .figures tbody .empty {
      display: none;
    }
  }
`;
