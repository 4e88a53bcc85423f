import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  section,
  details {
    padding-block-start: 12px;
    border-block-start: 1px solid var(--_line);
  }

  summary {
    min-block-size: 24px;
    cursor: pointer;
  }

  summary > * {
    display: inline;
  }

  ol {
    display: grid;
    gap: 2px;
    margin-block-start: 8px;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    column-gap: 16px;
    padding-block: 4px;
    padding-inline-start: 16px;
    border-inline-start: 2px solid var(--_line);
  }

  .when {
    font-size: var(--_size-small);
    color: var(--_muted);
  }

  @container (inline-size < 480px) {
    :is(h1, h2, h3, h4, h5, h6) {
      font-size: var(--_size-base);
    }

    /* The entries take more lines. */
    ui-loading {
      min-block-size: 174px;
    }
  }

  @container (inline-size >= 560px) {
    li {
      grid-template-columns: 220px minmax(0, 1fr);
      align-items: baseline;
    }
  }
`;
