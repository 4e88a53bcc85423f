import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { AttachmentLimits, QuestionItem } from '@portal/api';
import type { UploadRecord } from '@portal/attachments';
import { pasteCopy } from '@portal/copy';
import { charactersLeft } from '@portal/domain';
import { controlStyles, environmentContext, icon } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { AnswerTypedEvent, FilesChosenEvent } from '../events.js';
import type { TextPastedEvent } from '../events.js';
import { answerTo } from '../draft/model/draft.js';
import { documentName, documentOf, putBack, withSentence, withoutPaste } from './model/paste.js';
import type { Paste } from './model/paste.js';
import type { RequestWork } from '../draft/model/work.js';

interface Attached {
  readonly fileId: string;
  readonly fileName: string;
  readonly sentence: string;
  readonly pasted: string;
  /** The field's text before and after attaching. */
  readonly from: string;
  readonly to: string;
}

/**
 * Below a field: offers to attach a paste over the limit as a document, and to undo that. Its parent passes in the
 * paste.
 *
 * @tag request-paste
 *
 * @fires {AnswerTypedEvent} answer-typed - The text of the field changed.
 * @fires {FilesChosenEvent} files-chosen - The pasted text as a file.
 */
export class RequestPaste extends LitElement {
  static override styles = [
    controlStyles,
    css`
      .offer {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 8px 12px;
        padding: 8px 12px;
        border-inline-start: 3px solid var(--_info);
        background: var(--_info-quiet);
      }

      .icon {
        color: var(--_info);
      }

      p {
        flex: 1 1 200px;
      }
    `,
  ];

  @property({ attribute: false }) item?: QuestionItem;

  /** Counts from 1, in the payer's order. */
  @property({ type: Number }) number = 1;

  @property({ attribute: false }) text = '';

  @property({ attribute: false }) work?: RequestWork;

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private paste: (Paste & { readonly after: string }) | undefined;
  @state() private attached: Attached | undefined;
  @state() private refused = false;

  @query('button') private button!: HTMLButtonElement | null;

  #parent: HTMLElement | null = null;
  #attaching = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#parent = this.parentElement;
    this.#parent?.addEventListener('text-pasted', this.#handlePaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#parent?.removeEventListener('text-pasted', this.#handlePaste);
  }

  /** Takes no space below the field without an offer. */
  protected override updated(): void {
    this.hidden = this.button === null;
  }

  override render(): unknown {
    if (!this.environment || !this.item || this.locked) return nothing;
    if (this.attached) return this.#renderAttached(this.attached, this.environment);
    const over = -charactersLeft(this.text, this.item.maxLength);
    return over > 0 && this.#rest !== undefined && this.#takesText
      ? this.#renderOffer(over, this.environment)
      : nothing;
  }

  #renderOffer(n: number, { strings }: Environment): TemplateResult {
    const t = pasteCopy(strings);
    return html`
      <div class="offer">
        ${icon('info')}
        <p id="why">${this.refused ? t('paste.refused') : t('paste.over', { n })}</p>
        <button
          type="button"
          class="button"
          aria-label=${t('paste.attach.item', { n: this.number })}
          aria-describedby="why"
          @click=${this.#handleAttach}
        >
          ${t('paste.attach')}
        </button>
      </div>
    `;
  }

  #renderAttached({ fileName }: Attached, { strings }: Environment): TemplateResult {
    const t = pasteCopy(strings);
    return html`
      <div class="offer">
        ${icon('done')}
        <p id="why">${t('paste.attached', { file: fileName })}</p>
        <button type="button" class="button" aria-describedby="why" @click=${this.#handleBack}>
          ${t('paste.back')}
        </button>
      </div>
    `;
  }

  /** The current text: a click may come before the render of the last key. */
  get #typed(): string {
    const { draft } = this.work ?? {};
    return draft && this.item ? answerTo(draft.answers, this.item.itemId).text : this.text;
  }

  /** The field without the pasted text; undefined if there is no paste, or the user edited it. */
  get #rest(): string | undefined {
    return this.paste && withoutPaste(this.#typed, this.paste, this.paste.after);
  }

  get #takesText(): boolean {
    return this.limits?.types.some(({ extension }) => extension === '.txt') ?? false;
  }

  readonly #handlePaste = ({ detail }: TextPastedEvent): void => {
    this.refused = false;
    this.attached = undefined;
    this.paste = detail;
  };

  async #handleAttach(): Promise<void> {
    const { item, work, paste } = this;
    if (!item || !work || !paste || this.#attaching) return;
    const names = work.uploads.records.map(({ fileName }) => fileName);
    const fileName = documentName(this.number, names);
    this.#attaching = true;
    const record = await this.#send(documentOf(fileName, paste.pasted), item.itemId, work);
    this.#attaching = false;
    this.refused = record.state.status === 'rejected';
    if (this.refused) void work.uploads.remove(record.id);
    else await this.#attach(paste, record, item);
  }

  /** Replaces the pasted text in the field with the sentence. */
  async #attach({ pasted }: Paste, { id, fileName }: UploadRecord, { itemId }: QuestionItem): Promise<void> {
    const rest = this.#rest;
    if (rest === undefined) return;
    const sentence = pasteCopy(this.environment?.strings)('paste.see', { file: fileName });
    const to = withSentence(rest, sentence);
    this.attached = { fileId: id, fileName, sentence, pasted, from: this.#typed, to };
    this.paste = undefined;
    this.dispatchEvent(new AnswerTypedEvent(itemId, { text: to }));
    await this.updateComplete;
    this.button?.focus();
  }

  /** Resolves with the file's record, accepted or rejected. */
  #send(file: File, itemId: string, { uploads }: RequestWork): Promise<UploadRecord> {
    return new Promise((resolve) => {
      const stop = uploads.subscribe(({ kind, record }) => {
        if (kind !== 'added' || record?.fileName !== file.name) return;
        stop();
        resolve(record);
      });
      this.dispatchEvent(new FilesChosenEvent([file], itemId));
    });
  }

  #handleBack(): void {
    const { item, work, attached } = this;
    if (!item || !work || !attached) return;
    const { fileId, sentence, pasted, from, to } = attached;
    this.attached = undefined;
    const text = this.#typed === to ? from : putBack(this.#typed, sentence, pasted);
    this.dispatchEvent(new AnswerTypedEvent(item.itemId, { text }));
    void work.uploads.remove(fileId);
    this.#parent?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-paste': RequestPaste;
  }
}
