import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { InfoRequestItem } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';
import { outcomeCopy } from '@portal/copy';
import { isBlank } from '@portal/domain';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { NO_ANSWER, answerTo } from '../draft/model/draft.js';
import type { TypedAnswers } from '../draft/model/draft.js';

/**
 * Submitted answers for reading, or typed answers for copying.
 *
 * @tag request-answers
 */
export class RequestAnswers extends LitElement {
  static override styles = [
    controlStyles,
    css`
      ol {
        display: grid;
        gap: 16px;
      }

      li {
        display: grid;
        gap: 4px;
        max-inline-size: 72ch;
      }

      .prompt {
        color: var(--_muted);
      }

      .text {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  @property({ attribute: false }) items: readonly InfoRequestItem[] = [];

  @property({ attribute: false }) answers: TypedAnswers = {};

  @property({ attribute: false }) records: readonly UploadRecord[] = [];

  /** Adds a copy button to each text. */
  @property({ type: Boolean }) copyable = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private copied: { readonly itemId: string; readonly done: boolean } | undefined;

  override render(): TemplateResult {
    const shown = this.copyable ? this.items.filter(({ itemId }) => this.#textOf(itemId) !== '') : this.items;
    return html`<ol>
      ${shown.map((item) => this.#renderItem(item))}
    </ol>`;
  }

  #renderItem({ itemId, prompt, lang }: InfoRequestItem): TemplateResult {
    return html`
      <li>
        <p class="prompt" lang=${lang}>${prompt}</p>
        ${this.#linesOf(itemId).map((line) => html`<p class="text">${line}</p>`)}
        ${this.copyable ? this.#renderCopy(itemId) : nothing}
      </li>
    `;
  }

  #renderCopy(itemId: string): TemplateResult {
    const o = outcomeCopy(this.environment?.strings);
    const announced = this.copied?.itemId === itemId ? this.copied : undefined;
    return html`
      <div class="actions">
        <button type="button" class="button small" @click=${() => this.#handleCopy(itemId)}>${o('typed.copy')}</button>
        <span role="status">${announced ? o(announced.done ? 'typed.copied' : 'typed.select') : nothing}</span>
      </div>
    `;
  }

  #linesOf(itemId: string): readonly string[] {
    const o = outcomeCopy(this.environment?.strings);
    const { reason } = answerTo(this.answers, itemId).cannotProvide ?? {};
    const { locale = 'en-US' } = this.environment ?? {};
    const files = this.copyable ? [] : this.records.filter((record) => record.itemId === itemId);
    const names = new Intl.ListFormat(locale, { type: 'conjunction' }).format(files.map(({ fileName }) => fileName));
    const lines = [
      reason ? o(`sent.reason.${reason}`) : '',
      this.#textOf(itemId),
      files.length > 0 ? o('sent.files', { n: files.length, names }) : '',
    ].filter(Boolean);
    return lines.length > 0 ? lines : [o('sent.nothing')];
  }

  #textOf(itemId: string): string {
    const { text, cannotProvide } = this.answers[itemId] ?? NO_ANSWER;
    return [text, cannotProvide?.text ?? ''].filter((part) => !isBlank(part)).join('\n');
  }

  async #handleCopy(itemId: string): Promise<void> {
    const done = await navigator.clipboard.writeText(this.#textOf(itemId)).then(
      () => true,
      () => false,
    );
    this.copied = { itemId, done };
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-answers': RequestAnswers;
  }
}
