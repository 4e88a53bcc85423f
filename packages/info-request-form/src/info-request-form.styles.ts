import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .frame,
  .main {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  /* Without content they take no gap. */
  request-news,
  request-round {
    display: contents;
  }

  @container (inline-size < 480px) {
    .main {
      gap: 8px;
    }

    .main > :is(h1, h2, h3, h4, h5, h6) {
      font-size: var(--_size-base);
    }
  }
`;
