import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 24px;
  }

  .status {
    display: grid;
    gap: 8px;
    max-inline-size: 72ch;
  }

  .disclaimers {
    display: grid;
    gap: 8px;
    max-inline-size: 88ch;
  }

  .actions {
    padding-block-start: 16px;
    border-block-start: 1px solid var(--_line);
  }

  .actions:not(:has(*)) {
    display: none;
  }
`;
