import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 4px;
  }

  .moves {
    display: grid;
    grid-template-columns: 1fr 1fr;
    gap: 8px 12px;
  }
`;
