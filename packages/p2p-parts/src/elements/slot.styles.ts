import { css } from 'lit';

/** One slot, in the grid and the list. */
export const slotStyles = css`
  .slot {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 6px;
    min-block-size: 44px;
    padding: 4px 8px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_accent-strong);
    font: 400 var(--_size-small) / 1.3 var(--_font);
    cursor: pointer;
    scroll-margin-block-end: var(--_bar, 0);
  }

  .slot:hover {
    transition:
      background-color 120ms,
      border-color 120ms;
    border-color: var(--_accent);
    background: var(--_accent-quiet);
  }

  .slot:focus-visible {
    border-radius: var(--_radius);
  }

  .slot[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
    font-weight: 600;
  }

  .range > span {
    display: inline-block;
    white-space: nowrap;
  }

  .taken,
  .current {
    display: grid;
    align-content: center;
    justify-items: center;
    min-block-size: 44px;
    color: var(--_muted);
    font-size: var(--_size-small);
    line-height: 1.3;
    text-align: center;
  }

  .current {
    border: 1px dashed var(--_edge);
    border-radius: var(--_radius);
    background: var(--_raised);
    color: var(--_text);
  }

  .today {
    padding-block: 0;
    background: var(--_accent-quiet);
    color: var(--_accent-strong);
  }

  @media (forced-colors: active) {
    .slot[aria-pressed='true'] {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }
`;
