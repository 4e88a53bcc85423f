import { css } from 'lit';

/** Part of the surrounding step's grid, as if its elements were the step's own. */
export const styles = css`
  :host {
    display: contents;
  }

  :host([hidden]) {
    display: none;
  }

  .notice,
  p2p-slot-picker {
    min-inline-size: 0;
  }

  .offers {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    margin-block-start: 8px;
  }
`;
