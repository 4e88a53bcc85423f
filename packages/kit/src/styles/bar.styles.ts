import { css } from 'lit';

/** A row of controls that wraps if it's too narrow. Its element is a size container. */
export const barStyles = css`
  :host {
    container-type: inline-size;
  }

  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
  }
`;
