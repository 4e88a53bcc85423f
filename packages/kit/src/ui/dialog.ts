import { html, nothing } from 'lit';
import type { ElementPart, TemplateResult } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';
import type { PartInfo } from 'lit/directive.js';

import { icon } from '../element/icons.js';
import type { Meaning } from '../element/icons.js';

export interface DialogView {
  readonly open: boolean;
  /** The accessible name of the dialog. */
  readonly heading: string;
  /** Adds an icon to the heading. */
  readonly meaning?: Meaning;
  readonly content: unknown;
  /** Buttons, the primary one last. */
  readonly actions: unknown;
  /** Called when Escape closes the dialog while its owner keeps it open. */
  readonly onClose: () => void;
}

/**
 * A native modal dialog in the caller's shadow root, so its content belongs there for every tool that reads the page.
 * The browser traps and returns focus. One per root; its owner adds `dialogStyles`.
 */
export function dialogView({ open, heading, meaning, content, actions, onClose }: DialogView): TemplateResult {
  // The event comes a frame later, and the owner may have reopened the dialog by then.
  const closing = ({ target }: Event): void => {
    if (open && !(target as HTMLDialogElement).open) onClose();
  };
  return html`
    <dialog aria-labelledby="dialog-heading" @close=${closing} ${modal(open)}>
      <h2 id="dialog-heading" class="heading ${meaning ?? ''}" tabindex="-1">
        ${meaning ? icon(meaning) : nothing}<span>${heading}</span>
      </h2>
      <div class="content">${content}</div>
      <div class="actions">${actions}</div>
    </dialog>
  `;
}

/** Opens and closes the dialog with its owner, and again after Escape if the owner keeps it open. */
class ModalDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('modal() belongs on a <dialog> element.');
  }

  override update({ element }: ElementPart, [open]: [boolean]): unknown {
    if (!(element instanceof HTMLDialogElement)) return nothing;
    if (element.isConnected) show(element, open);
    // At the first render, the dialog is not on the page yet.
    else if (open) queueMicrotask(() => element.isConnected && show(element, open));
    return nothing;
  }

  override render(open: boolean): unknown {
    return open;
  }
}

const modal = directive(ModalDirective);

function show(dialog: HTMLDialogElement, open: boolean): void {
  if (dialog.open === open) return;
  if (open) {
    // Some test DOMs have no modal dialogs.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.open = true;
    dialog.querySelector('h2')?.focus();
  } else if (typeof dialog.close === 'function') dialog.close();
  else dialog.open = false;
}
