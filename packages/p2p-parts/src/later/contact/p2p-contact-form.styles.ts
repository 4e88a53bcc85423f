import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .notice {
    margin-block-end: 16px;
  }

  legend {
    padding: 0;
    font-size: var(--_size-large);
    font-weight: 600;
    line-height: 1.3;
  }

  fieldset > .hint {
    margin-block: 4px 16px;
  }

  .grid,
  .pair {
    display: grid;
    gap: 16px;

    /* Fields of one row stay in line beside one with an error. */
    align-items: end;
  }

  @container (inline-size >= 440px) {
    .pair {
      grid-template-columns: minmax(0, 1fr) 104px;
      gap: 12px;
    }
  }

  @container (inline-size >= 640px) {
    .grid {
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 16px 24px;
    }

    .whole {
      grid-column: 1 / -1;
      max-inline-size: calc(50% - 12px);
    }
  }

  @container (inline-size >= 960px) {
    .grid {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .whole {
      max-inline-size: calc((100% - 48px) / 3);
    }
  }
`;
