import { css } from 'lit';

export const styles = css`
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: var(--_size-base);
  }

  dl {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 40px;
    margin-block: 8px 16px;
  }

  dl:last-child {
    margin-block-end: 0;
  }

  dl > div {
    min-inline-size: 0;
  }

  dt {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  dd {
    overflow-wrap: anywhere;
  }

  .when {
    padding-inline-start: 16px;
    border-inline-start: 4px solid var(--_accent);
  }

  .time > span {
    display: block;
    font-size: 28px;
    font-weight: 600;
    line-height: 1.2;
  }

  .person dd {
    font-weight: 600;
  }
`;
