import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  .sorter {
    display: none;
  }

  table {
    inline-size: 100%;
    table-layout: fixed;
    border-collapse: collapse;
    border-block-start: 1px solid var(--_line);
  }

  th,
  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
    text-align: start;
    vertical-align: middle;
  }

  /* The columns define their widths: for one line if there is room, otherwise evenly. */
  th {
    inline-size: var(--_width);
    padding-block: 2px;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 600;
    background: var(--_raised);
  }

  /* One baseline and one size in a row. The host's row size sets the space in and around the lines. */
  td {
    padding-block: calc(4px + var(--_tight) / 2.7);
    font-size: 14px;
    line-height: calc(20px + var(--_tight) / 4);
    overflow-wrap: anywhere;
    vertical-align: baseline;
  }

  tr.waits .check {
    box-shadow: inset 3px 0 var(--_waiting);
  }

  tr.waits .check:dir(rtl) {
    box-shadow: inset -3px 0 var(--_waiting);
  }

  td.check {
    line-height: 0;
    vertical-align: top;
  }

  .check {
    inline-size: 40px;
    text-align: center;
  }

  .check label {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }

  .sort {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    min-block-size: calc(32px + var(--_tight) / 2);
    margin-inline-start: -8px;
    padding: 0 8px;
    border: 0;
    border-radius: var(--_radius);
    background: none;
    color: inherit;
    font: inherit;
    text-align: start;
    cursor: pointer;
  }

  .sort:hover,
  th[aria-sort] .sort {
    color: var(--_accent-strong);
  }

  .arrow {
    inline-size: 1em;
  }

  tbody tr:hover td {
    background: var(--_raised);
  }

  tbody tr.selected td {
    background: var(--_accent-quiet);
  }

  tr.unread .strong {
    font-weight: 600;
  }

  .type {
    display: flex;
    gap: 8px;
  }

  .mark {
    flex: none;
    inline-size: 8px;
    block-size: 8px;
    margin-block-start: 6px;
  }

  .mark.on {
    border: 4px solid var(--_accent);
    border-radius: 50%;
  }

  .type > div {
    min-inline-size: 0;
    overflow-wrap: anywhere;
  }

  .open {
    min-block-size: 24px;
    margin-block: -2px;
    font-weight: inherit;
    text-decoration-color: transparent;
  }

  .open:hover {
    text-decoration-color: currentcolor;
  }

  .line {
    display: block;
    color: var(--_muted);
    font-size: var(--_size-small);
    font-weight: 400;
    line-height: calc(18px + var(--_tight) / 4);
  }

  .line::first-letter {
    text-transform: uppercase;
  }

  .clip .icon {
    vertical-align: -3px;
  }

  .status .due {
    flex-basis: 100%;
  }

  .due {
    color: var(--_waiting);
  }

  .due.soon,
  .due.over {
    font-weight: 600;
  }

  time > span {
    white-space: nowrap;
  }

  /* A long name takes two lines in a table, and all of them on a card and in the opened message. */
  @container (inline-size >= 560px) {
    .clamp {
      display: -webkit-box;
      overflow: hidden;
      -webkit-box-orient: vertical;
      -webkit-line-clamp: 2;
    }
  }

  .status {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 8px;
  }

  @container (inline-size < 1180px) {
    th,
    td {
      padding-inline: 6px;
    }

    th {
      inline-size: var(--_narrow);
    }
  }

  .chip {
    padding-block: 0;
    white-space: nowrap;
  }

  /* Covers the previous page's rows at any scroll position; not shown for a page that arrives immediately. */
  :host([busy])::before {
    content: '';
    position: sticky;
    inset-block-start: 0;
    display: block;
    block-size: 3px;
    margin-block-end: -3px;
    background: var(--_accent);
    animation: come 0s 400ms backwards;
  }

  @keyframes come {
    from {
      visibility: hidden;
    }
  }

  tr[aria-hidden] td {
    block-size: 52px;
    vertical-align: middle;
  }

  .ghost {
    display: block;
    block-size: 12px;
  }

  .all {
    display: none;
  }

  @container (inline-size < 820px) {
    tr > th[data-column='type'] {
      --_narrow: 19.5%;
    }

    tr > th[data-column='member'] {
      --_narrow: 14%;
    }

    tr > th[data-column='order'] {
      --_narrow: 12.3%;
    }

    tr > th[data-column='received'] {
      --_narrow: 17%;
    }

    tr > th[data-column='status'] {
      --_narrow: 20.5%;
    }

    .type {
      gap: 4px;
    }

    .chip {
      padding-inline: 4px;
      white-space: normal;
    }

    .chip .icon {
      display: none;
    }

    th,
    td {
      padding-inline: 4px;
    }

    .check {
      inline-size: 32px;
    }

    .sort,
    th {
      white-space: normal;
      text-align: start;
    }

    .sort {
      margin-inline-start: -4px;
      padding-inline: 4px;
      line-height: 1.2;
    }
  }

  @container (inline-size < 700px) {
    time > span {
      white-space: normal;
    }
  }

  @container (inline-size < 560px) {
    .sorter {
      display: flex;
      align-items: center;
      gap: 8px;
      margin-block-end: 8px;
    }

    .sorter .input {
      flex: 1;
      inline-size: auto;
      min-inline-size: 0;
    }

    table,
    thead,
    tbody,
    tr,
    th.check,
    td {
      display: block;
      inline-size: auto;
    }

    th:not(.check) {
      display: none;
    }

    th.check {
      padding: 8px;
      text-align: start;
    }

    .all {
      display: inline;
    }

    tbody tr {
      position: relative;
      display: grid;
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
      gap: 4px 8px;
      padding: 8px 0 12px;
      padding-inline-start: 44px;
      border-block-end: 1px solid var(--_line);
    }

    tbody tr.selected,
    tbody tr.selected:hover td {
      background: var(--_accent-quiet);
    }

    table.bare thead {
      display: none;
    }

    td {
      padding: 0;
      border: 0;
    }

    /* The status comes right after the title of the card. */
    td[data-column='status'] {
      order: -1;
    }

    td.top {
      order: -2;
    }

    tbody tr:hover td {
      background: none;
    }

    /* Next to all lines, regardless of their number. */
    td.check {
      position: absolute;
      inset-block: 8px 12px;
      inset-inline-start: 0;
      inline-size: 36px;
    }

    td.top,
    td.wide {
      grid-column: 1 / -1;
    }

    td[data-label]::before {
      content: attr(data-label);
      display: block;
      color: var(--_muted);
      font-size: var(--_size-small);
      font-weight: 400;
    }
  }

  @media (forced-colors: active) {
    tr.selected td {
      outline: 1px solid Highlight;
      outline-offset: -1px;
    }

    .mark.on {
      border-color: CanvasText;
    }
  }
`;
