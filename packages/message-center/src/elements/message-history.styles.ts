import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  section {
    display: grid;
    gap: 8px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  ol {
    display: grid;
    gap: 2px;
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

  @container (inline-size >= 560px) {
    li {
      grid-template-columns: 220px minmax(0, 1fr);
      align-items: baseline;
    }
  }
`;
