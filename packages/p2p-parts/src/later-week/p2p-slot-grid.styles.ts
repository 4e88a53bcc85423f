import { css } from 'lit';

export const styles = css`
  table {
    inline-size: 100%;
    border-collapse: separate;
    border-spacing: 0;
    table-layout: fixed;
  }

  th,
  td {
    padding: 4px;
    border-block-start: 1px solid var(--_line);
    font-size: var(--_size-small);
    font-weight: 400;
    text-align: center;
    vertical-align: middle;
  }

  thead th {
    padding-block: 8px;
    border-block-start: 0;
    vertical-align: top;
  }

  thead th:first-child {
    inline-size: 148px;
  }

  tbody th {
    block-size: 53px;
    padding-inline: 0 8px;
    color: var(--_muted);
    text-align: start;
  }

  td,
  thead th + th {
    border-inline-start: 1px solid var(--_line);
  }

  .weekday,
  .date {
    display: block;
  }

  .weekday {
    font-size: var(--_size-base);
    font-weight: 600;
  }

  .date {
    color: var(--_muted);
  }

  .slot {
    inline-size: 100%;
  }

  .slot + .slot {
    margin-block-start: 4px;
  }

  td.taken {
    display: table-cell;
  }

  .closed {
    color: var(--_muted);
    background: var(--_raised);
    vertical-align: top;
    padding-block-start: 18px;
  }
`;
