import { css } from 'lit';

export const styles = css`
  .bar {
    gap: 8px 16px;
    min-block-size: 52px;
    padding-block: 8px;
  }

  /* Extends beyond the row instead of moving its content. */
  .bar.selecting {
    background: var(--_accent-quiet);
    box-shadow:
      8px 0 var(--_accent-quiet),
      -8px 0 var(--_accent-quiet);
  }

  .actions {
    gap: 8px;
  }

  .selected {
    padding-inline: 8px;
    font-weight: 600;
  }

  #hint {
    flex: 1;
  }

  form {
    display: flex;
    flex: 0 1 340px;
    gap: 8px;
  }

  form[hidden] {
    display: none;
  }

  .input {
    min-block-size: 36px;
    padding-block: 6px;
    min-inline-size: 0;
  }

  /* Still describes "Delete"; a separate line would move the rows. */
  @container (inline-size < 900px) {
    #hint {
      display: none;
    }

    .bar {
      gap: 8px;
    }

    .button {
      padding-inline: 8px;
    }
  }

  @container (inline-size < 600px) {
    form {
      flex-basis: 100%;
    }

    .button {
      font-size: var(--_size-small);
    }

    .actions {
      display: contents;
    }

    .bar {
      justify-content: flex-start;
    }

    .selected {
      margin-inline-start: auto;
      padding-inline: 0;
      font-size: var(--_size-small);
    }
  }
`;
