import { css } from 'lit';

export const styles = css`
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
  }

  .caps {
    font-size: var(--_size-small);
    letter-spacing: 0.06em;
    text-transform: uppercase;
  }

  .guard {
    font-size: var(--_size-small);
  }
`;
