import { css } from 'lit';

/**
 * The bar with the selected time, its hold, and the next step, always in view. On small screens it shows the short
 * forms of the sentences and stays within 72 pixels.
 */
export const choiceBarStyles = css`
  :host {
    /* Keeps focused controls from scrolling behind the bar (WCAG 2.4.11). */
    --_bar: 104px;
  }

  .end {
    position: sticky;
    inset-block-end: 0;
    z-index: 2;
    container-type: inline-size;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);

    --_bar: 0px;
  }

  .bar {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr) auto auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 68px;
    padding-block: 8px;
  }

  .chosen {
    grid-column: 1 / 3;
  }

  .hold {
    display: contents;
  }

  .hold-words {
    display: flex;
    gap: 8px;
    align-items: center;
    color: var(--_waiting);
  }

  .hold-words:last-child {
    grid-column: 1 / 3;
  }

  .hold > .button {
    grid-column: 2;
    justify-self: start;
    white-space: nowrap;
  }

  .hold > [role='alert'] {
    grid-column: 1 / 3;
  }

  .leave {
    grid-column: 3;
  }

  .go {
    grid-column: 4;
  }

  .leave,
  .go {
    grid-row: 1 / span 3;
    min-block-size: 44px;
    padding-inline: 20px;
  }

  .narrow {
    display: none;
  }

  @container (inline-size < 640px) {
    .bar {
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 1px 4px;
      min-block-size: 0;
      padding-block: 4px;
      font-size: var(--_size-small);
      line-height: 17px;
    }

    .wide,
    .hold:has([role='alert']) .hold-words {
      display: none;
    }

    .narrow {
      display: inline;
    }

    .chosen,
    .hold-words {
      grid-column: 1 / 3;
    }

    .chosen {
      overflow: clip;
      white-space: nowrap;
    }

    .hold > .button,
    .leave {
      grid-column: auto;
      grid-row: 3;
      justify-self: start;
      min-block-size: 24px;
      padding: 0 8px;
      border-color: transparent;
      background: none;
      color: var(--_accent);
      font-size: inherit;
    }

    .hold > .button {
      margin-inline-start: -8px;
    }

    .bar:not(:has(.hold-words)) .leave {
      grid-row: 1;
      min-block-size: 44px;
      border-color: var(--_edge);
      color: inherit;
    }

    .go {
      grid-column: 3;
      padding-inline: 12px;
    }
  }
`;
