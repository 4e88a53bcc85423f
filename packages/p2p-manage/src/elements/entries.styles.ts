import { css } from 'lit';

/** Lists of events, one line each, with the time. */
export const styles = css`
  :host {
    display: block;
  }

  ul,
  ol {
    margin-block-start: 8px;
    padding: 0;
    list-style: none;
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

  .what {
    min-inline-size: 200px;
  }

  .when {
    min-inline-size: 184px;
  }

  .notice {
    margin-block-start: 8px;
  }
`;
