import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query } from 'lit/decorators.js';

import { controlStyles, icon } from '@portal/kit';
import type { Meaning } from '@portal/kit';

import { styles } from './ui-dialog.styles.js';

/** The dialog was closed, by its own means or by Escape. Heard by its parent only. */
export class DialogClosedEvent extends CustomEvent<null> {
  static readonly type = 'dialog-closed';

  constructor() {
    super(DialogClosedEvent.type);
  }
}

/**
 * A native modal dialog with a title, content and actions. The browser keeps the focus inside and
 * puts it back where it was.
 *
 * @tag ui-dialog
 *
 * @fires {DialogClosedEvent} dialog-closed - It was closed, also by Escape.
 *
 * @slot - The content.
 * @slot actions - Buttons, the main one last.
 */
export class UiDialog extends LitElement {
  static override styles = [controlStyles, styles];

  /** Whether it is shown. */
  @property({ type: Boolean, reflect: true }) open = false;

  /** Names the dialog. */
  @property() heading = '';

  /** A shape before the title. */
  @property() meaning?: Meaning;

  @query('dialog') private dialog!: HTMLDialogElement | null;
  @query('h2') private headline!: HTMLElement | null;

  protected override updated(): void {
    const { dialog } = this;
    if (!dialog || dialog.open === this.open) return;
    if (this.open) {
      dialog.showModal();
      this.headline?.focus();
    } else dialog.close();
  }

  override render(): TemplateResult {
    return html`
      <dialog aria-labelledby="title" @close=${this.handleClose}>
        <h2 id="title" class="heading ${this.meaning ?? ''}" tabindex="-1">
          ${this.meaning ? icon(this.meaning) : nothing}<span>${this.heading}</span>
        </h2>
        <div class="content"><slot></slot></div>
        <div class="actions"><slot name="actions"></slot></div>
      </dialog>
    `;
  }

  private handleClose(): void {
    if (!this.open) return;
    this.open = false;
    this.dispatchEvent(new DialogClosedEvent());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-dialog': UiDialog;
  }
}
