import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 24px;
    grid-template-columns: minmax(0, 1fr);
  }

  .title {
    justify-self: start;
  }

  .advisory {
    max-inline-size: 80ch;
  }

  .at-hand {
    display: grid;
    gap: 8px;
    max-inline-size: 80ch;
  }

  .at-hand ul {
    padding-inline-start: 20px;
    list-style: disc;
  }

  .actions .button {
    min-block-size: 44px;
  }

  .when {
    display: grid;
    gap: 4px;
    padding: 16px;
    border-radius: var(--_radius);
    background: var(--_raised);
  }

  .when strong {
    font-size: 28px;
    line-height: 1.3;
  }

  .when span {
    color: var(--_muted);
  }
`;
