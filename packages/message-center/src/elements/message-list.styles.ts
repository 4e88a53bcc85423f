import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 8px 16px;
    container-type: inline-size;
  }

  :host > * {
    grid-column: 1 / -1;
  }

  .top {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto;
    align-items: center;
    gap: 4px 8px;
  }

  /* Keeps its height in every state, so that updates don't move the rows. */
  .waits {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 6px;
    min-block-size: 24px;
    font-size: var(--_size-small);
  }

  .waits .icon,
  .waits :is(.soon, .later, .over) {
    color: var(--_waiting);
  }

  .waits .icon {
    margin-inline-end: 4px;
    vertical-align: -2px;
  }

  .soon {
    font-weight: 600;
  }

  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: 0 4px;
    border-block-end: 1px solid var(--_line);
  }

  .tab {
    display: inline-flex;
    align-items: center;
    gap: 8px;
    min-block-size: 44px;
    margin-block-end: -1px;
    padding: 8px 12px;
    border: 0;
    border-block-end: 3px solid transparent;
    background: none;
    color: var(--_muted);
    font: 600 var(--_size-base) / 1.3 var(--_font);
    cursor: pointer;
  }

  .tab:hover {
    color: var(--_accent-strong);
    border-block-end-color: var(--_line);
  }

  .tab[aria-selected='true'] {
    border-block-end-color: var(--_accent);
    color: var(--_accent-strong);
  }

  .count {
    padding-inline: 6px;
    border-radius: 999px;
    background: var(--_raised);
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .tab[aria-selected='true'] .count {
    background: var(--_accent-quiet);
    color: var(--_accent-strong);
  }

  .outcome {
    align-items: flex-start;
    padding-block: 8px;
  }

  .outcome > div {
    flex: 1;
  }

  .outcome > .icon {
    margin-block-start: 4px;
  }

  .outcome ul {
    list-style: disc;
    padding-inline-start: 20px;
  }

  .outcome p {
    min-block-size: 28px;
    padding-block-start: 3px;
  }

  .searching {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    padding-inline: 8px;
  }

  .panel {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .empty {
    display: grid;
    justify-items: center;
    gap: 8px;
    padding: 32px 16px;
    text-align: center;
  }

  .failed {
    padding-block: 16px;
  }

  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: 8px 16px;
    padding-block-start: 4px;
  }

  /* Tabs and tools in one line. */
  @container (inline-size >= 1040px) {
    .tabs {
      /* Above the panel, which lies over the whole line. */
      z-index: 1;
      grid-area: 2 / 1;
      align-self: start;
      padding-block: 4px;
      border: 0;
    }

    .tab {
      padding-inline: 8px;
    }

    .panel {
      grid-area: 2 / 1 / auto / -1;
      grid-template-columns: subgrid;
    }

    .panel > * {
      grid-column: 1 / -1;
    }

    .panel > message-toolbar {
      grid-column: 2;
    }
  }

  @container (inline-size < 900px) {
    .top {
      grid-template-columns: minmax(0, 1fr) auto;
    }

    .waits {
      grid-row: 2;
      grid-column: 1 / -1;
    }
  }

  @container (inline-size < 480px) {
    .tabs {
      gap: 0;
      justify-content: space-between;
    }

    .tab {
      gap: 4px;
      padding-inline: 2px;
      font-size: var(--_size-small);
    }

    .count {
      padding-inline: 4px;
    }

    .outcome {
      flex-wrap: wrap;
    }

    .outcome > div {
      flex-basis: calc(100% - 40px);
    }

    .title {
      font-size: var(--_size-large);
    }
  }

  @media (forced-colors: active) {
    .tab[aria-selected='true'] {
      border-block-end-color: Highlight;
    }
  }
`;
