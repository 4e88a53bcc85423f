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

  dialog {
    inline-size: min(560px, calc(100vi - 32px));
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

  .print {
    margin-inline-start: auto;
  }

  .due {
    font-weight: 600;
  }

  .due::first-letter {
    text-transform: uppercase;
  }

  .receipt {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(160px, 100%), 1fr));
    gap: 8px 16px;
    padding: 8px 12px;
    border-radius: var(--_radius);
    background: var(--_raised);
    font-size: var(--_size-small);
  }

  .receipt li {
    display: flex;
    gap: 8px;
  }

  .receipt .icon {
    margin-block-start: 1px;
  }

  .receipt .done .icon {
    color: var(--_done);
  }

  .receipt .waiting .icon {
    color: var(--_waiting);
  }

  .receipt .neutral {
    color: var(--_muted);
  }

  .receipt time {
    display: block;
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
