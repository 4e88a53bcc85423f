import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;

    /* What a host puts into the slot must not make the column wider than the page. */
    grid-template-columns: minmax(0, 1fr);
    gap: 16px;
    align-content: start;
    container-type: inline-size;
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
  }

  .overview {
    display: grid;
    gap: 24px 32px;
    grid-template-columns: minmax(0, 1fr);
  }

  @container (inline-size >= 880px) {
    .overview {
      grid-template: auto 1fr / minmax(0, 1fr) 288px;
    }
  }
`;
