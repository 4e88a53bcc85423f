import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
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
