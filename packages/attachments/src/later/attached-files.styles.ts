import { css } from 'lit';

export const styles = css`
  :host {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
  }

  th {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_edge);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-align: start;
    text-transform: uppercase;
    vertical-align: bottom;
  }

  :is(th, td):first-child {
    padding-inline-start: 0;
  }

  td {
    padding: 4px 8px;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    font-size: var(--_size-small);
    font-variant-numeric: tabular-nums;
  }

  .for {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 24px;
    padding: 0 4px;
    font-size: var(--_size-small);
  }

  .status .chip {
    white-space: nowrap;
  }

  .none {
    padding-block: 8px;
    color: var(--_muted);
  }

  progress {
    inline-size: 96px;
    block-size: 6px;
    accent-color: var(--_accent);
  }

  ui-pager {
    padding-block: 4px;
  }

  /* Rows become cards: every cell on its own line, after the name of its column. */
  @container (inline-size < 600px) {
    thead {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tr,
    td {
      display: block;
    }

    tbody tr {
      padding-block: 12px;
      border-block-end: 1px solid var(--_line);
    }

    td {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 8px;
      padding: 4px 0;
      border: 0;
    }

    td.none {
      display: block;
      padding-block: 8px;
    }

    td[data-column]::before {
      content: attr(data-column);
      color: var(--_muted);
      font-size: var(--_size-small);
    }
  }
`;
