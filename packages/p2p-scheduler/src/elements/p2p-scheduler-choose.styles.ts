import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    grid-template-columns: minmax(0, 1fr);
  }

  .title {
    justify-self: start;
  }

  .intro {
    display: grid;
    gap: 8px;
    max-inline-size: 110ch;
  }

  .disclaimers {
    display: grid;
    gap: 4px;
    max-inline-size: 88ch;
  }
`;
