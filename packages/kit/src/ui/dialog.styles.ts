import { css } from 'lit';

/** For elements that render a `dialogView`. */
export const dialogStyles = css`
  dialog {
    inline-size: min(520px, calc(100vi - 32px));
    max-block-size: calc(100vb - 32px);
    padding: 24px;
    border: 1px solid var(--_line);
    border-radius: 10px;
    background: var(--_surface);
    color: var(--_text);
    font: 400 var(--_size-base) / 1.45 var(--_font);
    box-shadow: var(--_float);
    overflow: auto;
  }

  dialog::backdrop {
    background: var(--_veil);
  }

  dialog .heading {
    display: flex;
    align-items: center;
    gap: 8px;
    font-size: var(--_size-title);
  }

  dialog .heading .icon {
    inline-size: 24px;
    block-size: 24px;
  }

  dialog .heading.done .icon {
    color: var(--_done);
  }

  dialog .heading.waiting .icon {
    color: var(--_waiting);
  }

  dialog .heading.refused .icon {
    color: var(--_refused);
  }

  dialog .heading.info .icon {
    color: var(--_info);
  }

  dialog .content {
    display: grid;
    gap: 12px;
    margin-block: 16px 24px;
  }

  dialog .actions {
    justify-content: flex-end;
  }

  @media (prefers-reduced-motion: no-preference) {
    dialog[open] {
      animation: appear 160ms ease-out;
    }

    @keyframes appear {
      from {
        transform: translateY(8px);
      }
    }
  }
`;
