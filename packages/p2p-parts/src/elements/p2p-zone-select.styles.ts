import { css } from 'lit';

/** A long name wraps, which requires a select without native appearance. */
export const styles = css`
  .field {
    grid-template-columns: max-content minmax(0, 1fr);
    gap: 4px 12px;
    align-items: center;
    max-inline-size: 440px;
  }

  select.input {
    appearance: none;
    block-size: auto;
    padding-inline-end: 36px;
    white-space: normal;
    text-overflow: ellipsis;
    background-image:
      linear-gradient(45deg, transparent 50%, currentcolor 50%),
      linear-gradient(-45deg, transparent 50%, currentcolor 50%);
    background-position:
      right 18px center,
      right 12px center;
    background-size: 6px 6px;
    background-repeat: no-repeat;
  }

  select.input:dir(rtl) {
    background-position:
      left 12px center,
      left 18px center;
  }
`;
