import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .message,
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
  }

  .message:focus-visible {
    outline-offset: 8px;
  }

  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding-block-end: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .position {
    margin-inline-start: 8px;
  }

  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .due {
    font-weight: 600;
  }

  .soon,
  .over {
    color: var(--_waiting);
  }

  .body {
    max-inline-size: 72ch;
    white-space: pre-line;
  }

  @container (inline-size < 480px) {
    nav .button {
      padding-inline: 10px;
    }
  }
`;
