import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { InfoRequest } from '@portal/api';
import { shortName } from '@portal/attachments';
import { filesCopy } from '@portal/copy';
import type { FilesCopy } from '@portal/copy';
import { controlStyles, dialogStyles, dialogView, environmentContext } from '@portal/kit';
import type { TransferContent, Environment } from '@portal/kit';

import { FilesChosenEvent } from '../events.js';

/**
 * Asks for the item of pasted files, or of files dropped beside every item, before the upload; and explains what to do
 * with other content (10-B4, 10-B9).
 *
 * @tag request-offer
 *
 * @fires {FilesChosenEvent} files-chosen - The user chose the item for the files.
 */
export class RequestOffer extends LitElement {
  static override styles = [
    controlStyles,
    dialogStyles,
    css`
      fieldset {
        display: grid;
        gap: 8px;
        margin: 0;
        padding: 0;
        border: 0;
      }

      label {
        display: flex;
        align-items: flex-start;
        gap: 8px;
        min-block-size: 24px;
      }

      label input {
        flex: none;
      }

      label span {
        min-inline-size: 0;
        overflow-wrap: anywhere;
      }

      ul {
        margin: 0;
        padding-inline-start: 20px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) items: InfoRequest['items'] = [];

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private offered: TransferContent | undefined;
  @state() private itemId: string | null = null;

  /** Opens the question; `itemId` is the first item that lacks a document. */
  ask(carried: TransferContent, itemId: string | null): void {
    this.offered = carried;
    this.itemId = itemId;
  }

  override render(): unknown {
    const { offered, environment } = this;
    if (!environment) return nothing;
    const t = filesCopy(environment.strings);
    return offered?.text === '' && offered.files.length > 0
      ? this.#renderOffer(offered.files, t)
      : this.#renderInstead(t);
  }

  #renderOffer(files: readonly File[], t: FilesCopy): TemplateResult {
    const [first] = files;
    const values = { n: files.length, name: shortName(first?.name ?? '') };
    return dialogView({
      open: true,
      heading: t('offer.title', values),
      content: html`
        ${
          files.length > 1
            ? html`<ul>
                ${files.map(({ name }) => html`<li><bdi>${shortName(name)}</bdi></li>`)}
              </ul>`
            : nothing
        }
        <fieldset>
          <legend>${t('files.answers')}</legend>
          ${this.items.map(({ kind, itemId, prompt, lang }, i) =>
            kind === 'document'
              ? this.#renderChoice(itemId, html`${t('offer.item', { n: i + 1 })} <span lang=${lang}>${prompt}</span>`)
              : nothing,
          )}
          ${this.#renderChoice(null, t('files.whole'))}
        </fieldset>
      `,
      actions: html`
        <button type="button" class="button" @click=${this.#handleClose}>${t('ask.cancel')}</button>
        <button type="button" class="button primary" @click=${this.#handleAttach}>${t('reuse.attach')}</button>
      `,
      onClose: this.#handleClose,
    });
  }

  #renderChoice(itemId: string | null, words: unknown): TemplateResult {
    return html`<label>
      <input
        type="radio"
        name="answers"
        autocomplete="off"
        .checked=${this.itemId === itemId}
        @change=${() => (this.itemId = itemId)}
      />
      <span>${words}</span>
    </label>`;
  }

  #renderInstead(t: FilesCopy): TemplateResult {
    return dialogView({
      open: this.offered !== undefined,
      heading: t('instead.title'),
      content: html`<p>${t('instead.text')}</p>
        <p>${t('instead.mail')}</p>`,
      actions: html`<button type="button" class="button primary" @click=${this.#handleClose}>
        ${t('instead.close')}
      </button>`,
      onClose: this.#handleClose,
    });
  }

  readonly #handleClose = (): void => {
    this.offered = undefined;
  };

  async #handleAttach(): Promise<void> {
    const { offered, itemId } = this;
    this.offered = undefined;
    // The dialog restores the focus before the row appears.
    await this.updateComplete;
    if (offered) this.dispatchEvent(new FilesChosenEvent(offered.files, itemId));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-offer': RequestOffer;
  }
}
