import { css } from 'lit';

export const styles = css`
  p {
    min-block-size: 22px;
  }

  div > div {
    display: flex;
    gap: 8px;
    margin-block: 12px;
  }

  svg {
    flex: 1;
    inline-size: 0;
  }
`;
