import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .frame,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 24px;
    align-items: start;
  }

  .main {
    gap: 16px;
    max-inline-size: 960px;
  }

  @container (inline-size >= 1024px) {
    .with-case {
      grid-template-columns: minmax(0, 1fr) 320px;
    }

    .with-case .case {
      grid-column: 2;
      grid-row: 1;
    }

    .with-case .main {
      grid-column: 1;
      grid-row: 1;
    }
  }
`;
