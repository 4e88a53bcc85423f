import { css } from 'lit';

/** Styles of the printed page. It prints with these rules alone, so they use none of the portal's. */
export const paper = css`
  .record {
    display: grid;
    gap: 16px;
    font:
      400 14px / 1.45 system-ui,
      sans-serif;
    overflow-wrap: anywhere;
  }

  .record .name,
  .record h3,
  .record p,
  .record dl,
  .record dd,
  .record ol,
  .record ul {
    margin: 0;
    padding: 0;
  }

  .record .name {
    font-weight: 600;
    font-size: 18px;
  }

  .record h3 {
    margin-block-end: 4px;
    border-block-end: 1px solid;
    font-size: 14px;
  }

  .record dl {
    display: grid;
    grid-template-columns: minmax(96px, max-content) minmax(0, 1fr);
    gap: 2px 16px;
  }

  @media screen and (width < 480px) {
    .record dl {
      grid-template-columns: minmax(0, 1fr);
    }

    .record dd {
      margin-block-end: 4px;
    }
  }

  .record dt {
    font-weight: 600;
  }

  .record ol,
  .record ul {
    padding-inline-start: 20px;
  }

  .record ul {
    list-style: disc;
  }

  .record ol {
    list-style: decimal;
  }

  .record li {
    margin-block-end: 4px;
    break-inside: avoid;
  }

  .record .said {
    white-space: pre-line;
  }
`;

export const styles = css`
  dialog {
    inline-size: min(800px, calc(100vi - 32px));
  }

  dialog .content {
    overflow: auto;
  }

  ${paper}
`;
