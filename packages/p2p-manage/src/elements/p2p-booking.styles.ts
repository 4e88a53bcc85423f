import { css } from 'lit';

export const styles = css`
  /* Its two parts stand in the grid of the page. */
  :host {
    display: contents;
  }

  .card {
    display: grid;
    gap: 16px;
    align-content: start;
    grid-template-columns: minmax(0, 1fr);
  }

  @container (inline-size >= 880px) {
    .card {
      grid-area: 1 / 1 / span 2;
    }
  }

  .status {
    display: grid;
    gap: 4px 12px;
    grid-template-columns: max-content minmax(0, 72ch);
    align-items: start;
  }

  .status > :not(:first-child) {
    grid-column: 2;
  }

  .notice.done {
    background: var(--_done-quiet);
  }

  .notice.refused {
    background: var(--_refused-quiet);
  }

  .outcome .chip {
    padding: 0;
    background: none;
    font-size: var(--_size-large);
  }

  .outcome .icon {
    display: none;
  }

  .disclaimers {
    display: grid;
    gap: 4px;
    max-inline-size: 88ch;
  }

  .actions {
    gap: 8px;
    padding-block: 12px;
    border-block: 1px solid var(--_line);
  }

  .button.last {
    margin-inline: auto -14px;
    border-color: transparent;
  }

  @container (inline-size < 480px) {
    .status {
      grid-template-columns: minmax(0, 1fr);
    }

    .status > :not(:first-child) {
      grid-column: 1;
    }

    .button.last {
      margin-inline: -14px 0;
    }
  }

  .actions:not(:has(*)) {
    display: none;
  }
`;
