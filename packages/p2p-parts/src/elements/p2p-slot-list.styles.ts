import { css } from 'lit';

export const styles = css`
  .day {
    display: grid;
    grid-template-columns: minmax(96px, 160px) 1fr;
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
    grid-template-columns: repeat(auto-fill, minmax(136px, 1fr));
    gap: 8px;
  }

  .slot {
    inline-size: 100%;
  }

  .closed {
    align-self: center;
    color: var(--_muted);
  }
`;
