import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { AttachmentLimits } from '@portal/api';
import { FileChooser, FileDrop, dropZone, dropZoneStyles } from '@portal/attachments';
import { filesCopy } from '@portal/copy';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { FilesChosenEvent } from '../events.js';
import { styles } from './request-drop-zone.styles.js';

/**
 * The file button, the drop zone, and the limits. It contains the form's only file input.
 *
 * @tag request-drop-zone
 *
 * @fires {FilesChosenEvent} files-chosen - The user chose or dropped files.
 *
 * @slot - Other controls that attach files.
 */
export class RequestDropZone extends LitElement {
  static override styles = [controlStyles, dropZoneStyles, styles];

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** The number of the item for the next file; undefined for the request as a whole. */
  @property({ attribute: false }) next: number | undefined;

  /** Whether the user drags files over the form. */
  @property({ type: Boolean }) over = false;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('button') private button!: HTMLButtonElement | null;

  /** The target item is named beside the drop zone, so that a drop needs no question. */
  readonly #drop = new FileDrop(this, {
    onFiles: (files) => this.#give(files),
    isDisabled: () => this.locked,
  });

  readonly #chooser = new FileChooser(this, (files) => this.#give(files));

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  /** Opens the file chooser, for one item or for the first one that lacks a file. */
  choose(itemId?: string): void {
    if (!this.locked) this.#chooser.open({ onFiles: (files) => this.#give(files, itemId) });
  }

  /** Opens the file chooser for the replacement of a file. */
  chooseInstead(fileId: string): void {
    if (!this.locked) this.#chooser.open({ onFiles: (files) => this.#give(files, undefined, fileId), multiple: false });
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const { strings, locale, payer } = this.environment;
    const t = filesCopy(strings);

    return dropZone({
      over: this.over || this.#drop.over,
      controls: html`
        <button type="button" class="button attach" aria-disabled=${this.locked} @click=${() => this.choose()}>
          ${t('files.attach')}
        </button>
        <slot></slot>
        <span class="hint">${this.next === undefined ? t('files.drop.whole') : t('files.drop', { n: this.next })}</span>
      `,
      chooser: this.#chooser,
      limits: this.limits,
      copyContext: { t, locale },
      note: html`<p class="hint">${t('files.photos')}</p>
        <p class="hint">${t('files.leave', { payer: payer.shortName })}</p>`,
    });
  }

  #give(files: readonly File[], itemId?: string, replaces?: string): void {
    this.dispatchEvent(new FilesChosenEvent(files, itemId, replaces));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-drop-zone': RequestDropZone;
  }
}
