import { css } from 'lit';

export const styles = css`
  .field {
    max-inline-size: 320px;
  }
`;
