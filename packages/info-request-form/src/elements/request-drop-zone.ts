import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { AttachmentLimits } from '@portal/api';
import { FileDrop } from '@portal/attachments';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { filesWords } from '../files-copy.js';
import { FilesChosenEvent } from '../events.js';
import { limitValues } from '../model/file-sentences.js';
import { styles } from './request-drop-zone.styles.js';

/**
 * The button for files, the place to drop them, and what is taken. It holds the form's only file input.
 *
 * @tag request-drop-zone
 *
 * @fires {FilesChosenEvent} files-chosen - Files were chosen or dropped.
 *
 * @slot - Other ways to attach files.
 */
export class RequestDropZone extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** The number of the item that the next file answers; undefined for the request as a whole. */
  @property({ attribute: false }) next: number | undefined;

  /** Whether files are held over the form. */
  @property({ type: Boolean }) over = false;

  /** Whether the answer is being sent. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('input') private input!: HTMLInputElement | null;
  @query('button') private button!: HTMLButtonElement | null;

  /** Where the files go stands beside the place to drop them, so that they need no question. */
  readonly #drop = new FileDrop(this, {
    take: (files) => this.dispatchEvent(new FilesChosenEvent(files)),
    closed: () => this.locked,
  });

  #itemId: string | undefined;
  #replaces: string | undefined;

  override focus(options?: FocusOptions): void {
    this.button?.focus(options);
  }

  /** Opens the file chooser, for one item or for whichever lacks a file. */
  choose(itemId?: string): void {
    this.#open({ itemId });
  }

  /** Opens the file chooser for the one file that takes the place of another. */
  chooseInstead(fileId: string): void {
    this.#open({ replaces: fileId });
  }

  #open({ itemId, replaces }: { readonly itemId?: string | undefined; readonly replaces?: string }): void {
    const { input } = this;
    if (this.locked || !input) return;
    this.#itemId = itemId;
    this.#replaces = replaces;
    input.multiple = replaces === undefined;
    input.click();
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const { strings, locale } = this.environment;
    const t = filesWords(strings);

    return html`
      <div class="zone ${this.over || this.#drop.over ? 'over' : ''}">
        <div class="choose">
          <button type="button" class="button attach" aria-disabled=${this.locked} @click=${() => this.choose()}>
            ${t('files.attach')}
          </button>
          <slot></slot>
          <span>${this.next === undefined ? t('files.drop.whole') : t('files.drop', { n: this.next })}</span>
        </div>
        ${this.limits ? html`<p class="hint">${t('files.limits', limitValues(this.limits, locale))}</p>` : nothing}
        <p class="hint">${t('files.photos')}</p>
        <input
          type="file"
          multiple
          hidden
          autocomplete="off"
          accept=${this.limits?.types.map(({ extension }) => extension).join(',') ?? nothing}
          @change=${this.#handleChosen}
          @cancel=${this.#handleCancelled}
        />
      </div>
    `;
  }

  #handleCancelled(): void {
    this.#itemId = undefined;
    this.#replaces = undefined;
  }

  #handleChosen(): void {
    const { input } = this;
    const files = [...(input?.files ?? [])];
    // The same file can be chosen again after it was removed.
    if (input) input.value = '';
    const itemId = this.#itemId;
    const replaces = this.#replaces;
    this.#handleCancelled();
    if (files.length > 0) this.dispatchEvent(new FilesChosenEvent(files, itemId, replaces));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-drop-zone': RequestDropZone;
  }
}
