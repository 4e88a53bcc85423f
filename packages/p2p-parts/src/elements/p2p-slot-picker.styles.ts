import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 16px;
    container-type: inline-size;
  }

  .step,
  [role='group'] {
    display: grid;
    gap: 8px;
    min-inline-size: 0;
  }

  .lead {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 4px 16px;
  }

  p2p-zone-select {
    flex: 0 1 440px;
  }

  .zone,
  .bar,
  .week,
  .ways {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
  }

  .bar {
    justify-content: space-between;
  }

  .week :is(h1, h2, h3, h4, h5, h6) {
    min-inline-size: 190px;
    text-align: center;
  }

  .views {
    display: flex;
    gap: 0;
  }

  .views .button {
    min-block-size: 36px;
    padding-inline: 12px;
    border-radius: 0;
  }

  .views .button:first-child {
    border-start-start-radius: var(--_radius);
    border-end-start-radius: var(--_radius);
  }

  .views .button:last-child {
    margin-inline-start: -1px;
    border-start-end-radius: var(--_radius);
    border-end-end-radius: var(--_radius);
  }

  .views .button[aria-pressed='true'] {
    position: relative;
    border-color: var(--_accent);
    background: var(--_accent-quiet);
    color: var(--_accent-strong);
  }

  .note {
    display: flex;
    gap: 8px;
    color: var(--_muted);
  }

  .note .icon {
    margin-block-start: 1px;
    color: var(--_info);
  }

  @container (inline-size < 560px) {
    .bar,
    .week {
      inline-size: 100%;
    }

    .week {
      display: grid;
      grid-template-columns: 1fr 1fr;
    }

    .week .button {
      padding-inline: 8px;
    }

    .week :is(h1, h2, h3, h4, h5, h6) {
      grid-column: 1 / -1;
      grid-row: 1;
      text-align: start;
    }
  }

  @media (forced-colors: active) {
    .views .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
