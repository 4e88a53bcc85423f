import { css } from 'lit';

/** Part of the surrounding step's grid, as if its elements were the step's own. */
export const styles = css`
  :host {
    display: contents;
  }

  .notice,
  p2p-slot-picker {
    min-inline-size: 0;
  }

  .offers {
    margin-block-start: 8px;
  }
`;
