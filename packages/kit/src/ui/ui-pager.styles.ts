import { css } from 'lit';

export const styles = css`
  nav {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px 16px;
    font-size: var(--_size-small);
    color: var(--_muted);
  }

  label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  select.input {
    inline-size: auto;
    min-block-size: 28px;
    padding: 2px 8px;
    font-size: var(--_size-small);
  }

  .moves {
    display: inline-flex;
  }

  .moves .button {
    inline-size: 32px;
    min-block-size: 28px;
    padding: 0;
    font-size: var(--_size-large);
  }

  .moves .button[aria-disabled='true'] {
    border-color: transparent;
    background: none;
    color: var(--_line);
  }
`;
