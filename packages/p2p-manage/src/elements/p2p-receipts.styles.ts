import { css } from 'lit';

export const styles = css`
  ul {
    margin-block-start: 8px;
    border-block-start: 1px solid var(--_line);
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-block: 8px;
    border-block-end: 1px solid var(--_line);
    font-size: var(--_size-small);
  }

  .kind {
    min-inline-size: 96px;
    font-weight: 600;
  }
`;
