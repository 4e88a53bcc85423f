import { html, nothing } from 'lit';
import type { ElementPart, TemplateResult } from 'lit';
import { Directive, PartType, directive } from 'lit/directive.js';
import type { PartInfo } from 'lit/directive.js';

import { icon } from '../element/icons.js';
import type { Meaning } from '../element/icons.js';

export interface DialogView {
  readonly open: boolean;
  /** Names the dialog. */
  readonly heading: string;
  /** A shape before the heading. */
  readonly meaning?: Meaning;
  readonly content: unknown;
  /** Buttons, the main one last. */
  readonly actions: unknown;
  /** It was closed by Escape. Called only while its owner has it open. */
  readonly onClose: () => void;
}

/**
 * A native modal dialog in the caller's own shadow root, where its content is really inside of it for
 * every tool that reads the page. The browser keeps the focus inside and gives it back. One for each
 * root; its owner adds `dialogStyles`.
 */
export function dialogView({ open, heading, meaning, content, actions, onClose }: DialogView): TemplateResult {
  // Told with the next frame, by when its owner may have opened it again.
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

/** Shows and closes the dialog as its owner says, also again after Escape where the owner insists. */
class ModalDirective extends Directive {
  constructor(part: PartInfo) {
    super(part);
    if (part.type !== PartType.ELEMENT) throw new Error('modal() belongs on a <dialog> element.');
  }

  override update({ element }: ElementPart, [open]: [boolean]): unknown {
    if (!(element instanceof HTMLDialogElement)) return nothing;
    if (element.isConnected) show(element, open);
    // At the first drawing the dialog is not in the page yet.
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
    // The DOM of some test environments has dialogs that cannot be modal.
    if (typeof dialog.showModal === 'function') dialog.showModal();
    else dialog.open = true;
    dialog.querySelector('h2')?.focus();
  } else if (typeof dialog.close === 'function') dialog.close();
  else dialog.open = false;
}
