import { css } from 'lit';

export const styles = css`
  /* As high as the button next to it. */
  .open {
    min-block-size: 44px;
  }

  ul {
    display: grid;
  }

  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: start;
    gap: 4px 16px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  li > .error {
    grid-column: 1 / -1;
  }

  .check {
    display: flex;
    align-items: start;
    gap: 8px;
    min-block-size: 24px;
  }

  .check input {
    flex: none;
    inline-size: 18px;
    block-size: 18px;
    margin: 2px 0 0;
  }

  .name {
    font-weight: 600;
    overflow-wrap: anywhere;
  }

  .about {
    display: block;
  }

  @media (width <= 480px) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }

    li > .input {
      inline-size: auto;
      margin-inline-start: 26px;
    }
  }
`;
