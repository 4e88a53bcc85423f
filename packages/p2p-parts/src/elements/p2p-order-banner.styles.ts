import { css } from 'lit';

export const styles = css`
  :host {
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  dl,
  dl > div {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 24px;
  }

  dl > div {
    position: relative;
    gap: 0 6px;
    align-items: baseline;
  }

  .head {
    align-items: center;
    gap: 4px 16px;
    margin-block-end: 8px;
  }

  .member {
    flex: 1 1 auto;
    font-size: var(--_size-large);
    font-weight: 600;
  }

  .strong {
    font-weight: 600;
  }

  dt {
    color: var(--_muted);
  }

  .facts {
    font-size: var(--_size-small);
  }
`;
