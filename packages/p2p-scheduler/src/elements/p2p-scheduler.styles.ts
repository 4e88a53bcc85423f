import { css } from 'lit';

export const styles = css`
  .page {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }
`;
