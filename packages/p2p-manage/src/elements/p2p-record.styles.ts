import { css } from 'lit';

export const styles = css`
  /* Its two parts stand in the grid of the page. */
  :host {
    display: contents;
  }

  .main,
  .rail {
    display: grid;
    gap: 24px 32px;
    align-content: start;
    min-inline-size: 0;
  }

  @container (inline-size >= 880px) {
    .main {
      grid-column: 1 / -1;
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .rail {
      grid-area: 2 / 2;
    }
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
