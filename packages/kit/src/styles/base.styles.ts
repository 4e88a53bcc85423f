import { css } from 'lit';

/** Base of every element: the host's styles have no effect except through tokens. */
export const base = css`
  :host {
    display: block;
    box-sizing: border-box;
    color: var(--_text);
    font: 400 var(--_size-base) / 1.45 var(--_font);
    text-align: start;
    text-transform: none;
    white-space: normal;
    overflow-wrap: anywhere;

    /* Compact: 0 px at the usual row size of 44 px, -8 px from 36 px down. */
    --_tight: clamp(-8px, var(--_row) - 44px, 0px);
  }

  :host([hidden]) {
    display: none;
  }

  :host([theme='light']) {
    color-scheme: light;
  }

  :host([theme='dark']) {
    color-scheme: dark;
  }

  :host([theme='auto']) {
    color-scheme: light dark;
  }

  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
    border: 0;
    min-inline-size: 0;
  }

  /* Short words of the interface: a narrow box wraps between them and never within. */
  .button,
  label,
  th {
    overflow-wrap: break-word;
  }

  ul,
  ol {
    list-style: none;
  }

  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-size: var(--_size-large);
    font-weight: 600;
    line-height: 1.3;
  }

  .title {
    font-size: var(--_size-title);
  }

  .subtitle {
    font-size: var(--_size-base);
  }

  .muted {
    color: var(--_muted);
  }

  .small {
    font-size: var(--_size-small);
  }

  .numbers {
    font-variant-numeric: tabular-nums;
  }

  :focus-visible {
    outline: 2px solid var(--_focus);
    outline-offset: 2px;
    border-radius: 3px;
  }

  [tabindex='-1']:focus-visible {
    outline-offset: 4px;
  }

  .visually-hidden:not(:focus, :focus-within, :active) {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .icon {
    inline-size: 16px;
    block-size: 16px;
    flex: none;
    fill: none;
    stroke: currentcolor;
    stroke-width: 1.75;
    stroke-linecap: round;
    stroke-linejoin: round;
  }

  .chip {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    padding: 2px 8px;
    border-radius: 999px;
    font-size: var(--_size-small);
    font-weight: 600;
    line-height: 1.4;
    color: var(--_muted);
    background: var(--_raised);
  }

  .chip .icon {
    inline-size: 14px;
    block-size: 14px;
  }

  .notice {
    display: flex;
    gap: 12px;
    padding: 12px 16px;
    border: 1px solid var(--_line);
    border-inline-start: 4px solid var(--_info);
    border-radius: var(--_radius);
    background: var(--_surface);
  }

  .notice > .icon {
    inline-size: 20px;
    block-size: 20px;
    margin-block-start: 1px;
    color: var(--_info);
  }

  .notice p + p,
  .notice p + .button {
    margin-block-start: 8px;
  }

  .chip.waiting {
    color: var(--_waiting);
    background: var(--_waiting-quiet);
  }

  .chip.done {
    color: var(--_done);
    background: var(--_done-quiet);
  }

  .chip.refused {
    color: var(--_refused);
    background: var(--_refused-quiet);
  }

  .chip.info {
    color: var(--_info);
    background: var(--_info-quiet);
  }

  .notice.waiting {
    border-inline-start-color: var(--_waiting);
  }

  .notice.waiting > .icon {
    color: var(--_waiting);
  }

  .notice.done {
    border-inline-start-color: var(--_done);
  }

  .notice.done > .icon {
    color: var(--_done);
  }

  .notice.refused {
    border-inline-start-color: var(--_refused);
  }

  .notice.refused > .icon {
    color: var(--_refused);
  }

  /* A place for what is loading. */
  .ghost {
    border-radius: 4px;
    background: var(--_raised);
    animation: breathe 1.6s ease-in-out infinite alternate;
  }

  @keyframes breathe {
    to {
      opacity: 0.5;
    }
  }

  @media (prefers-reduced-motion: reduce) {
    *,
    *::before,
    *::after {
      /* Over the rules of any control, which are more specific. */
      animation: none !important;
      transition: none !important;
    }
  }

  @media (forced-colors: active) {
    .chip,
    .notice {
      border: 1px solid CanvasText;
    }

    /* Browsers replace the color of text, but not that of a picture. */
    .icon {
      color: inherit !important;
    }
  }
`;
