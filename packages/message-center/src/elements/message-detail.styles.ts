import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .message,
  .content {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .content {
    gap: 12px;
  }

  .message:focus-visible {
    outline-offset: 8px;
  }

  dialog {
    inline-size: min(560px, calc(100vi - 32px));
  }

  nav,
  .headline {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  /* The words of a quiet button line up with the text below it. */
  nav .quiet {
    gap: 4px;
    min-block-size: 28px;
    padding-block: 2px;
    margin-inline-start: -8px;
    padding-inline: 8px;
  }

  .position {
    margin-inline-start: auto;
  }

  .step {
    min-block-size: 28px;
    padding: 2px 8px;
    font-size: var(--_size-small);
  }

  .step .icon {
    display: none;
  }

  .ahead .icon,
  .icon:dir(rtl) {
    transform: scaleX(-1);
  }

  .ahead .icon:dir(rtl) {
    transform: none;
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
    grid-template-columns: repeat(auto-fit, minmax(min(240px, 100%), 1fr));
    gap: 8px 16px;
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
    nav {
      flex-wrap: nowrap;
      gap: 6px;
      white-space: nowrap;
    }

    /* In a long language it takes two lines, so that the steps stay beside it. */
    nav .quiet {
      justify-content: start;
      text-align: start;
      white-space: normal;
    }

    .headline {
      display: block;
      position: relative;
      padding-inline-end: 28px;
    }

    .headline > * {
      vertical-align: middle;
    }

    .content {
      gap: 8px;
    }

    .marks {
      min-block-size: 129px;
    }

    .title {
      display: inline;
      font-size: var(--_size-large);
    }

    .step {
      min-inline-size: 28px;
      padding-inline: 4px;
    }

    .step .icon {
      display: block;
    }

    .step span {
      position: absolute;
      inline-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }

    .print {
      position: absolute;
      inset-block-end: 0;
      inset-inline-end: 0;
      min-inline-size: 28px;
      padding-inline: 2px;
    }

    .print span {
      position: absolute;
      inline-size: 1px;
      overflow: clip;
      clip-path: inset(50%);
    }
  }
`;
