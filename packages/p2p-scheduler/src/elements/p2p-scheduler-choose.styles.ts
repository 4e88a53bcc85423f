import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }

  .title {
    justify-self: start;
  }

  .intro {
    display: grid;
    gap: 8px;
    max-inline-size: 80ch;
  }

  .faults ul {
    display: grid;
    gap: 4px;
    margin-block-start: 4px;
  }

  .disclaimers {
    display: grid;
    gap: 4px;
    max-inline-size: 88ch;
  }

  .end {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .chosen strong {
    font-size: var(--_size-large);
  }

  .hold,
  .hold-words {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
  }

  .hold-words {
    flex-wrap: nowrap;
    gap: 8px;
    color: var(--_waiting);
  }

  .actions {
    justify-content: flex-end;
  }

  .actions .button {
    min-block-size: 44px;
    padding-inline: 20px;
  }
`;
