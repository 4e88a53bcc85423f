import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;

    /* What a host puts into the slot must not make the column wider than the page. */
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
  }

  :host > * {
    min-inline-size: 0;
  }

  .back {
    justify-self: start;
    min-block-size: 24px;
  }

  .title {
    justify-self: start;
    margin-block-start: 8px;
  }

  p2p-record {
    margin-block-start: 8px;
  }
`;
