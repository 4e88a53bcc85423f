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

  .advisory,
  .disclaimers {
    max-inline-size: 80ch;
  }

  .disclaimers {
    display: grid;
    gap: 4px;
  }

  .agreed {
    display: flex;
    gap: 8px;
    align-items: center;
  }

  .end {
    display: grid;
    gap: 12px;
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .hold,
  .hold-words {
    display: flex;
    align-items: center;
    gap: 4px 12px;
  }

  .hold {
    flex-wrap: wrap;
  }

  .hold-words {
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
