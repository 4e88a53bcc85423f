import { css } from 'lit';

export const styles = css`
  .days {
    container-type: inline-size;
  }

  .day {
    display: grid;
    grid-template-columns: 160px minmax(0, 1fr);
    gap: 8px 16px;
    padding-block: 12px;
    border-block-start: 1px solid var(--_line);
  }

  .weekday,
  .date {
    display: block;
    font-size: var(--_size-base);
  }

  .date {
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 400;
  }

  .today {
    display: inline-block;
    margin-block-start: 4px;
    padding: 0 8px;
    border-radius: 999px;
    background: var(--_accent-quiet);
    color: var(--_accent-strong);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
    gap: 8px;
  }

  .slot {
    inline-size: 100%;
  }

  .taken,
  .closed {
    color: var(--_muted);
  }

  .taken {
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: 44px;
    font-size: var(--_size-small);
    line-height: 1.3;
  }

  .closed {
    align-self: center;
  }

  @container (inline-size < 560px) {
    .day {
      grid-template-columns: minmax(0, 1fr);
    }

    .weekday,
    .date {
      display: inline;
    }

    ul {
      grid-template-columns: repeat(auto-fill, minmax(132px, 1fr));
    }

    .slot {
      gap: 2px;
      padding-inline: 2px;
    }
  }
`;
