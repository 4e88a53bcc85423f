import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 24px;
    min-inline-size: 0;
  }

  section {
    display: grid;
    gap: 8px;
    max-inline-size: 72ch;
  }

  ol {
    display: grid;
    gap: 4px;
    padding: 0;
    list-style: none;
  }

  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
  }

  dl {
    display: grid;
    gap: 8px;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  dd ul {
    padding-inline-start: 20px;
    list-style: disc;
  }

  dd li {
    display: list-item;
  }
`;
