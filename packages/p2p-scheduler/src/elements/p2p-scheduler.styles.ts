import { css } from 'lit';

export const styles = css`
  .page,
  .closed {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }

  .closed {
    gap: 16px;
    max-inline-size: 80ch;
  }

  .title {
    justify-self: start;
  }

  .facts {
    display: grid;
    gap: 4px;
    margin-block-start: 12px;
  }

  .facts div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }

  .facts dt {
    font-weight: 600;
  }
`;
