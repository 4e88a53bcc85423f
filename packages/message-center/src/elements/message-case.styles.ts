import { css } from 'lit';

export const styles = css`
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(150px, 100%), 1fr));
    gap: 12px;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  dd {
    font-weight: 600;
  }

  li {
    padding-block: 2px;
  }

  .order {
    font-size: var(--_size-large);
  }
`;
