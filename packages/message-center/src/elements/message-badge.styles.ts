import { css } from 'lit';

/** Inherits font and color from the host's own link. */
export const styles = css`
  :host {
    display: inline;
    font-variant-numeric: tabular-nums;
  }

  :host([hidden]) {
    display: none;
  }

  .dot {
    display: inline-block;
    inline-size: 0;
    block-size: 0;
    margin-inline-start: 0.4em;
    border: 0.25em solid;
    border-radius: 50%;
    vertical-align: 0.15em;
  }
`;
