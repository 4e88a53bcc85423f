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
    padding: 8px 12px;
    border-block-end: 1px solid var(--_edge);
    color: var(--_muted);
    font-size: 12px;
    font-weight: 600;
    letter-spacing: 0.05em;
    text-align: start;
    text-transform: uppercase;
    white-space: nowrap;
  }

  td {
    padding: 10px 12px;
    border-block-end: 1px solid var(--_line);
    vertical-align: top;
    font-variant-numeric: tabular-nums;
  }

  .for {
    inline-size: auto;
    max-inline-size: 100%;
    min-block-size: 28px;
    margin-block-start: 4px;
    padding: 2px 4px;
    font-size: var(--_size-small);
  }

  .when,
  .status .chip {
    white-space: nowrap;
  }

  .none {
    padding-block: 24px;
    text-align: center;
    color: var(--_muted);
  }

  progress {
    inline-size: 96px;
    block-size: 6px;
    accent-color: var(--_accent);
  }

  ui-pager {
    padding-block: 8px;
  }

  /* Rows become cards: every cell on its own line, after the name of its column. */
  @container (inline-size <= 780px) {
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

    td.when {
      white-space: normal;
    }

    td.none {
      display: block;
      padding-block: 16px;
      text-align: start;
    }

    td[data-column]::before {
      content: attr(data-column);
      color: var(--_muted);
      font-size: var(--_size-small);
    }
  }
`;
