import { css } from 'lit';

/** Buttons, links, and fields, the same in all modules. */
export const controls = css`
  /* A module with a sticky bar sets its height, so that a focused control never scrolls behind it. */
  :is(.button, .link, .input, input) {
    scroll-margin-block-end: var(--_bar, 0);
  }

  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    min-block-size: calc(36px + var(--_tight) * 0.75);
    padding: calc(6px + var(--_tight) / 2) 14px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 600 var(--_size-base) / 1.3 var(--_font);
    text-align: center;
    text-decoration: none;
    cursor: pointer;
  }

  /* Under the pointer alone: a button that becomes available elsewhere would repaint the page for seven frames. */
  .button:hover {
    transition:
      background-color 120ms,
      border-color 120ms;
    border-color: var(--_accent);
    color: var(--_accent-strong);
    background: var(--_accent-quiet);
  }

  .button.primary {
    min-block-size: 44px;
    padding-inline: 20px;
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }

  .button.primary:hover {
    border-color: var(--_accent-strong);
    background: var(--_accent-strong);
  }

  .button.quiet {
    border-color: transparent;
    background: transparent;
    color: var(--_accent);
  }

  .button.quiet:hover {
    background: var(--_accent-quiet);
  }

  .button.danger {
    border-color: var(--_refused);
    color: var(--_refused);
  }

  .button.danger:hover {
    background: var(--_refused-quiet);
  }

  .button.small {
    min-block-size: 28px;
    padding: 2px 8px;
    font-size: var(--_size-small);
  }

  .button:disabled,
  .button[aria-disabled='true'] {
    border-color: var(--_line);
    background: var(--_raised);
    color: var(--_muted);
    cursor: default;
  }

  .link {
    padding: 2px 0;
    border: 0;
    background: none;
    color: var(--_accent);
    font: inherit;
    font-weight: 600;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
    cursor: pointer;
  }

  .link:hover {
    color: var(--_accent-strong);
    text-decoration-thickness: 2px;
  }

  .field {
    display: grid;
    gap: 4px;
    align-content: start;
  }

  .field label,
  .label {
    font-weight: 600;
  }

  .required-mark {
    color: var(--_refused);
  }

  .hint {
    color: var(--_muted);
    font-size: var(--_size-small);
  }

  .input {
    inline-size: 100%;
    min-block-size: calc(40px + var(--_tight));
    padding: calc(8px + var(--_tight) / 2) 12px;
    border: 1px solid var(--_edge);
    border-radius: var(--_radius);
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_size-base) / 1.4 var(--_font);
  }

  textarea.input {
    min-block-size: 120px;
    resize: vertical;
  }

  .input::placeholder {
    color: var(--_muted);
    opacity: 1;
  }

  .input:focus-visible {
    outline-offset: 0;
    border-radius: var(--_radius);
  }

  .input[aria-invalid='true'] {
    border-color: var(--_refused);
    box-shadow: inset 0 0 0 1px var(--_refused);
  }

  .error {
    display: flex;
    gap: 6px;
    color: var(--_refused);
    font-size: var(--_size-small);
    font-weight: 600;
  }

  .error .icon {
    margin-block-start: 1px;
  }

  input[type='checkbox'],
  input[type='radio'] {
    inline-size: 20px;
    block-size: 20px;
    margin: 2px;
    accent-color: var(--_accent);
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 12px;
  }

  @media (forced-colors: active) {
    .button.quiet {
      border-color: ButtonText;
    }

    .button.primary {
      forced-color-adjust: none;
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
    }
  }

  .on-paper {
    display: none;
  }

  @media print {
    .on-paper {
      display: block;
      min-block-size: 2lh;
      padding: var(--space-2, 0.5em);
      border: 1px solid;
      overflow-wrap: anywhere;
      white-space: pre-wrap;
    }

    .on-paper + textarea {
      display: none;
    }
  }
`;
