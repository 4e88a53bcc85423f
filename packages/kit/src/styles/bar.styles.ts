import { css } from 'lit';

/** Controls in a row that breaks where it is too narrow. Its element is measured, so that styles can follow its width. */
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
