import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    gap: 24px;
  }

  .step,
  [role='group'] {
    display: grid;
    gap: 12px;
    min-inline-size: 0;
  }

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

  .week h1,
  .week h2,
  .week h3,
  .week h4,
  .week h5,
  .week h6 {
    min-inline-size: 200px;
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

  @media (forced-colors: active) {
    .views .button[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
