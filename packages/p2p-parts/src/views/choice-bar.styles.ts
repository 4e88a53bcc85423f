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
    container: bar / inline-size;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);

    --_bar: 0px;
  }

  .bar {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto auto;
    gap: 0 12px;
    align-items: center;
    min-block-size: 68px;
    padding-block: 8px;
  }

  .hold,
  .hold-words {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }

  .hold-words {
    flex-wrap: nowrap;
    color: var(--_waiting);
  }

  :is(.chosen, .hold, .hold-words) {
    grid-column: 1;
  }

  .leave,
  .go {
    grid-row: 1 / span 3;
    min-block-size: 44px;
    padding-inline: 20px;
  }

  .leave {
    grid-column: 2;
  }

  .go {
    grid-column: 3;
  }

  .narrow {
    display: none;
  }

  /* One line with the short forms. */
  @container bar (inline-size < 1000px) {
    .bar {
      display: flex;
    }

    .chosen {
      flex: 1;
    }

    .hold {
      display: contents;
    }

    .bar .button {
      min-block-size: 44px;
      padding-inline: 12px;
    }

    .leave {
      margin-inline-start: auto;
    }

    .wide,
    .hold:has([role='alert']) .hold-words {
      display: none;
    }

    .narrow {
      display: inline;
    }
  }

  @container bar (inline-size < 640px) {
    .bar {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr) auto;
      gap: 1px 4px;
      min-block-size: 0;
      padding-block: 4px;
      font-size: var(--_size-small);
      line-height: 17px;
    }

    .chosen,
    .hold > p {
      grid-column: 1 / 3;
    }

    .chosen {
      overflow: clip;
      white-space: nowrap;
    }

    .bar .hold > .button,
    .bar .leave {
      grid-column: auto;
      grid-row: 3;
      justify-self: start;
      min-block-size: 24px;
      margin: 0;
      padding: 0 8px;
      border-color: transparent;
      background: none;
      color: var(--_accent);
      font-size: inherit;

      /* Beside a long "Hold longer", a long "Cancel" wraps instead of lying under Continue. */
      overflow-wrap: anywhere;
    }

    .bar .hold > .button {
      margin-inline-start: -8px;
    }

    .bar:not(:has(.hold-words)) .leave {
      grid-row: 1;
      min-block-size: 44px;
      border-color: var(--_edge);
      color: inherit;
    }
  }
`;
