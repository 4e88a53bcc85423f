import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 12px;
  }

  .caps {
    font-size: var(--_size-base);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .guard,
  .hint {
    max-inline-size: 72ch;
  }
`;
