import { css } from 'lit';

/** Three shapes, by the width of the form: two lines on a phone, one row, and a block of the column beside the form. */
export const styles = css`
  .bar {
    display: grid;
    gap: 2px;
    padding-block: 2px;
    border-block-start: 1px solid var(--_line);
    background: var(--_surface);
  }

  .meter {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 2px 12px;
    font-size: var(--_size-small);
  }

  progress {
    inline-size: 100%;
    block-size: 4px;
    accent-color: var(--_done);
  }

  .button.primary {
    min-block-size: 40px;
    padding-inline: 8px;
  }

  .missing {
    display: none;
  }

  @container (inline-size >= 480px) {
    .bar {
      grid-template-columns: minmax(0, 1fr) auto;
      align-items: center;
      gap: 24px;
      padding-block: 8px;
    }

    progress {
      inline-size: 120px;
      block-size: 8px;
    }

    .missing {
      display: inline;
    }

    .button.primary {
      min-block-size: 44px;
      padding-inline: 20px;
    }

    .draft {
      flex-basis: 100%;
      min-block-size: 19px;
    }
  }

  @container (inline-size >= 880px) {
    .bar {
      grid-template-columns: minmax(0, 1fr);
      gap: 16px;
      padding: 0;
      border: 0;
    }

    .meter {
      display: contents;
    }

    .meter .numbers {
      order: -1;
      margin-block-end: -8px;
      font-weight: 600;
    }

    .missing,
    .draft {
      font-size: var(--_size-small);
    }

    .missing {
      margin-block-start: -8px;
    }

    .draft {
      order: 1;
      margin-block: -8px;
    }

    progress {
      inline-size: 100%;
      block-size: 6px;
    }
  }
`;
