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

  .count {
    display: block;
  }

  .count,
  .closed {
    color: var(--_muted);
  }

  ul {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(148px, 1fr));
    gap: 8px;
  }

  .slot,
  .taken,
  .current {
    inline-size: 100%;
  }

  .closed {
    align-self: center;
  }

  .columns {
    display: grid;
    grid-auto-columns: minmax(0, 1fr);
    grid-auto-flow: column;
    grid-template-rows: auto 1fr;
    border-block: 1px solid var(--_line);
  }

  .columns .day {
    grid-template: subgrid / minmax(0, 1fr);
    grid-row: span 2;
    gap: 4px;
    padding: 3px 4px;
    border-block-start: 0;
  }

  .columns .day + .day {
    border-inline-start: 1px solid var(--_line);
  }

  .columns .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    place-content: start center;
    gap: 0 6px;
    text-align: center;
  }

  .columns .count {
    flex-basis: 100%;
  }

  .columns :is(.weekday, .date) {
    display: inline-block;
  }

  .columns ul {
    grid-template-columns: minmax(0, 1fr);
    gap: 4px;
    align-content: start;
  }

  .columns .closed {
    align-self: start;
    padding-block: 12px;
    text-align: center;
  }

  @container (inline-size < 560px) {
    .day {
      grid-template-columns: minmax(0, 1fr);
    }

    .weekday,
    .date,
    .count {
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
