import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 12px;
    grid-template-columns: minmax(0, 1fr);
    container-type: inline-size;
    max-inline-size: 880px;
  }

  .list li {
    display: grid;
    gap: 4px 16px;
    align-items: start;
    padding-block: 12px;
    border-block-end: 1px solid var(--_line);
  }

  .list li:first-child {
    border-block-start: 1px solid var(--_line);
  }

  .about {
    display: grid;
    gap: 4px;
    justify-items: start;
  }

  li .actions {
    margin-inline-start: -8px;
  }

  @container (inline-size >= 560px) {
    .list li {
      grid-template-columns: minmax(0, 1fr) 200px auto;
    }

    li .actions {
      margin-inline: 0 -8px;
    }
  }
`;
