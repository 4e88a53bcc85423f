import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { CANNOT_PROVIDE_REASONS } from '@portal/api';
import type { DocumentItem } from '@portal/api';
import { FileDrop } from '@portal/attachments';
import { formCopy } from '@portal/copy';
import type { FormCopy } from '@portal/copy';
import { controlStyles, environmentContext, fieldError, framed, onPaper, selectField } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { AnswerTypedEvent, DocumentWantedEvent, FilesChosenEvent } from '../events.js';
import type { ItemView } from './model/checklist.js';
import { NO_ANSWER, isReason } from '../draft/model/draft.js';
import type { TypedAnswer } from '../draft/model/draft.js';
import { itemNumber, itemPrompt, itemState } from './item-state.js';
import { itemStyles } from './item.styles.js';

/**
 * A requested document: the files so far, its own button and drop target, and the reason if the office can't provide
 * it.
 *
 * @tag request-document
 *
 * @fires {AnswerTypedEvent} answer-typed - The user selected a reason or typed its explanation.
 * @fires {DocumentWantedEvent} document-wanted - The user wants to choose a file for this item.
 * @slot - The files of this item.
 *
 * @fires {FilesChosenEvent} files-chosen - The user dropped files on this item.
 */
export class RequestDocument extends LitElement {
  static override styles = [controlStyles, itemStyles];

  @property({ attribute: false }) item?: DocumentItem;

  @property({ attribute: false }) view?: ItemView;

  @property({ attribute: false }) answer: TypedAnswer = NO_ANSWER;

  /** The error to show in the block. */
  @property({ attribute: false }) error?: string | undefined;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('select') private reasonField!: HTMLSelectElement | null;
  @query('textarea') private wordsField!: HTMLTextAreaElement | null;
  @query('button') private addButton!: HTMLButtonElement | null;

  readonly #drop = new FileDrop(this, {
    onFiles: (files) => this.item && this.dispatchEvent(new FilesChosenEvent(files, this.item.itemId)),
    isDisabled: () => this.locked,
  });

  /** Focuses the missing part: the reason, its explanation, or the button. */
  override focus(options?: FocusOptions): void {
    const place = this.view?.fault === 'reason-words-missing' ? this.wordsField : this.reasonField;
    (place ?? this.addButton)?.focus(options);
  }

  override render(): unknown {
    const { item, view, error } = this;
    if (!item || !view || !this.environment) return nothing;
    const t = formCopy(this.environment.strings);

    return html`
      <div class="item ${this.#drop.over ? 'over' : ''}" role="group" aria-labelledby="prompt">
        ${itemNumber(view)}
        <p class="prompt" id="prompt">${itemPrompt(item, this.environment)}</p>
        ${item.serviceLine === null ? nothing : html`<p class="hint">${t('item.line', { n: item.serviceLine })}</p>`}
        ${fieldError({ id: 'document', error })}
        <slot></slot>
        <div class="actions row">
          <button
            type="button"
            class="button"
            aria-label=${t('document.add.item', { n: view.number })}
            aria-describedby=${error ? 'document-error' : nothing}
            aria-disabled=${this.locked}
            @click=${this.#handleAdd}
          >
            ${t('document.add')}
          </button>
          ${item.canProvideReason ? this.#renderCannot(view.number, t) : nothing}
          <span class="standing">${this.#renderCount(item, view, t)} ${itemState(view, t)}</span>
        </div>
        ${this.#renderReason(t)}
      </div>
    `;
  }

  /** "0 of 3": shown from the start if the payer requests more than one file (4d.1). */
  #renderCount({ minCount }: DocumentItem, { progress }: ItemView, t: FormCopy): unknown {
    const isPending = progress.state === 'pending' || progress.state === 'sending';
    if (minCount < 2 || (progress.state !== 'missing' && !isPending)) return nothing;
    const have = isPending ? progress.have : 0;
    return html`<span class="hint numbers">${t('item.partly', { have, need: minCount })}</span>`;
  }

  #renderCannot(number: number, t: FormCopy): TemplateResult {
    const { cannotProvide } = this.answer;
    return html`
      <label class="check">
        <input
          type="checkbox"
          aria-label=${t('document.cannot.item', { n: number })}
          autocomplete="off"
          .checked=${live(cannotProvide !== null)}
          ?disabled=${this.locked}
          @change=${this.#handleCannot}
        />
        <span>${t('document.cannot')}</span>
      </label>
    `;
  }

  #renderReason(t: FormCopy): unknown {
    const { cannotProvide } = this.answer;
    if (cannotProvide === null) return nothing;
    return html`<div class="reason">
      ${selectField({
        id: 'reason',
        label: t('document.reason'),
        required: true,
        value: cannotProvide.reason,
        placeholder: t('document.reason.choose'),
        options: CANNOT_PROVIDE_REASONS.map((value) => ({ value, label: t(`reason.${value}`) })),
        onChange: (reason) => this.#notify({ ...cannotProvide, reason: isReason(reason) ? reason : '' }),
      })}
      ${framed(
        {
          id: 'words',
          label: t(cannotProvide.reason === 'not-yet-available' ? 'document.words.expected' : 'document.words'),
          required: cannotProvide.reason === 'other',
        },
        html`${onPaper(cannotProvide.text)}<textarea
            class="input short"
            id="words"
            rows="2"
            autocomplete="off"
            spellcheck="false"
            writingsuggestions="false"
            aria-required=${cannotProvide.reason === 'other'}
            ?readonly=${this.locked}
            .value=${live(cannotProvide.text)}
            @input=${this.#handleWords}
          ></textarea>`,
      )}
    </div>`;
  }

  #notify(cannotProvide: TypedAnswer['cannotProvide']): void {
    if (this.item && !this.locked) this.dispatchEvent(new AnswerTypedEvent(this.item.itemId, { cannotProvide }));
  }

  #handleAdd(): void {
    if (this.item && !this.locked) this.dispatchEvent(new DocumentWantedEvent(this.item.itemId));
  }

  #handleCannot({ target }: Event): void {
    if (target instanceof HTMLInputElement) this.#notify(target.checked ? { reason: '', text: '' } : null);
  }

  #handleWords({ target }: Event): void {
    const { cannotProvide } = this.answer;
    if (cannotProvide && target instanceof HTMLTextAreaElement) this.#notify({ ...cannotProvide, text: target.value });
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-document': RequestDocument;
  }
}
