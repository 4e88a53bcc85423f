import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { listReusableAttachments, newKey, reuseAttachment } from '@portal/api';
import type { Attachment, AttachmentLimits, InfoRequest } from '@portal/api';
import { UploadObserver, faultCopy, rejectionReasons } from '@portal/attachments';
import { filesCopy } from '@portal/copy';
import type { FilesCopy } from '@portal/copy';
import { formatFileSize, formatMoment, itemsForFiles } from '@portal/domain';
import { controlStyles, dialogStyles, dialogView, environmentContext, fieldError, Query } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { FilesReusedEvent } from '../part-events.js';
import { givenFile } from '../answer/model/checklist.js';
import { answerTo } from '../draft/model/draft.js';
import { chosen, notYetAttached, unchosen } from './model/reuse.js';
import type { Choice } from './model/reuse.js';
import type { RequestWork } from '../draft/model/work.js';
import { styles } from './request-reuse.styles.js';

/**
 * Attaches files accepted earlier for the same order (4d.5). Renders nothing without such files.
 *
 * @tag request-reuse
 *
 * @fires {FilesReusedEvent} files-reused - The user attached files.
 */
export class RequestReuse extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) request?: InfoRequest | undefined;

  @property({ attribute: false }) work?: RequestWork | undefined;

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private open = false;
  @state() private choice: Choice = new Map();
  @state() private errors: ReadonlyMap<string, unknown> = new Map();
  @state() private running = false;
  @state() private attempted = false;

  /** Loads once the attachments are on the page; without a response, it offers nothing. */
  readonly files = new Query(this, {
    args: () => [this.environment?.client, this.request?.messageId] as const,
    run: async ([client, messageId], signal) => {
      const { attachments } = await client.send(listReusableAttachments, { messageId }, { signal });
      return attachments;
    },
  });

  readonly #uploads = new UploadObserver(this, () => this.work?.uploads);
  /** The idempotency key of each file, kept over all attempts. */
  readonly #keys = new Map<string, string>();

  override render(): unknown {
    const { environment } = this;
    const files = notYetAttached(this.files.value ?? [], this.#uploads.records);
    if (!environment || (files.length === 0 && !this.open)) return nothing;
    const t = filesCopy(environment.strings);

    return html`
      <button type="button" class="button open" aria-disabled=${this.locked} @click=${this.#handleOpen}>
        ${t('reuse.open')}
      </button>
      ${dialogView({
        open: this.open,
        heading: t('reuse.title'),
        content: this.open ? this.#renderContent(files, environment, t) : nothing,
        actions: html`
          <button type="button" class="button" @click=${this.#handleClose}>${t('reuse.cancel')}</button>
          <button type="button" class="button primary" aria-disabled=${this.running} @click=${this.#handleAttach}>
            ${this.running ? t('reuse.attaching') : t('reuse.attach')}
          </button>
        `,
        onClose: () => this.#handleClose(),
      })}
    `;
  }

  #renderContent(files: readonly Attachment[], environment: Environment, t: FilesCopy): TemplateResult {
    return html`
      <p>${t('reuse.lead', { payer: environment.payer.shortName })}</p>
      <ul>
        ${files.map((file) => this.#renderFile(file, environment, t))}
      </ul>
      <span id="answers" hidden>${t('files.answers')}</span>
      <div role="alert">${this.#nothingChosen ? fieldError({ id: 'none', error: t('reuse.none') }) : nothing}</div>
    `;
  }

  get #nothingChosen(): boolean {
    return this.attempted && this.choice.size === 0;
  }

  #renderFile(file: Attachment, { locale, timeZone }: Environment, t: FilesCopy): TemplateResult {
    const { attachmentId: id, fileName, sizeBytes, uploadedAt } = file;
    const about = { size: formatFileSize(sizeBytes, locale), date: formatMoment(uploadedAt, { locale, timeZone }) };
    return html`
      <li>
        <label class="check">
          <input
            type="checkbox"
            autocomplete="off"
            aria-describedby=${this.errors.has(id) ? `error-${id}` : nothing}
            .checked=${live(this.choice.has(id))}
            ?disabled=${this.running}
            @change=${() => this.#handleChosen(id)}
          />
          <span>
            <span class="name" id="name-${id}"><bdi>${fileName}</bdi></span>
            <span class="about hint">${t('reuse.about', about)}</span>
          </span>
        </label>
        ${this.choice.has(id) ? this.#renderItem(id, t) : nothing} ${fieldError({ id, error: this.#errorCopy(id) })}
      </li>
    `;
  }

  #renderItem(id: string, t: FilesCopy): TemplateResult {
    const items = this.request?.items ?? [];
    const wanted = this.choice.get(id) ?? null;
    const options = items.flatMap(({ kind, itemId }, i) =>
      kind === 'document' ? { itemId, label: t('files.item', { n: i + 1 }) } : [],
    );
    return html`
      <select
        class="input small"
        autocomplete="off"
        aria-labelledby="name-${id} answers"
        ?disabled=${this.running}
        @change=${(event: Event) => this.#handleItem(id, event)}
      >
        ${[...options, { itemId: null, label: t('files.whole') }].map(
          ({ itemId, label }) =>
            html`<option value=${itemId ?? ''} .selected=${live(itemId === wanted)}>${label}</option>`,
        )}
      </select>
    `;
  }

  #handleOpen(): void {
    if (this.locked) return;
    this.choice = new Map();
    this.errors = new Map();
    this.attempted = false;
    this.open = true;
  }

  #handleClose(): void {
    this.open = false;
  }

  #handleChosen(fileId: string): void {
    this.errors = new Map([...this.errors].filter(([other]) => other !== fileId));
    this.choice = this.choice.has(fileId)
      ? unchosen(this.choice, fileId)
      : chosen(this.choice, fileId, this.#firstMissing());
  }

  /** The first document that lacks a file, counting those selected here. */
  #firstMissing(): string | null {
    const records = this.#uploads.records.map(givenFile);
    const here = [...this.choice.values()].map((itemId) => ({ itemId, status: 'accepted' as const }));
    const answers = (itemId: string) => answerTo(this.work?.draft?.answers ?? {}, itemId);
    const [first] = itemsForFiles(1, this.request?.items ?? [], { answers, files: [...records, ...here] });
    return first ?? null;
  }

  #handleItem(fileId: string, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.choice = chosen(this.choice, fileId, target.value === '' ? null : target.value);
  }

  async #handleAttach(): Promise<void> {
    if (this.running) return;
    this.attempted = true;
    if (this.choice.size === 0) return;
    this.running = true;
    this.errors = new Map();
    const attached: Attachment[] = [];
    for (const [fileId, itemId] of this.choice) attached.push(...(await this.#attach(fileId, itemId)));
    this.running = false;

    if (this.errors.size === 0) this.open = false;
    await this.updateComplete;
    if (attached.length > 0) this.dispatchEvent(new FilesReusedEvent(attached));
  }

  async #attach(attachmentId: string, itemId: string | null): Promise<readonly Attachment[]> {
    const { environment, request } = this;
    if (!environment || !request) return [];
    const key = this.#keys.get(attachmentId) ?? newKey();
    this.#keys.set(attachmentId, key);
    const input = { messageId: request.messageId, attachmentId, itemId };
    try {
      const file = await environment.client.send(reuseAttachment, input, { key });
      this.#keys.delete(attachmentId);
      this.choice = unchosen(this.choice, attachmentId);
      return [file];
    } catch (error) {
      this.errors = new Map([...this.errors, [attachmentId, error]]);
      return [];
    }
  }

  #errorCopy(fileId: string): string | undefined {
    const { environment } = this;
    if (!environment || !this.errors.has(fileId)) return undefined;
    const { strings, locale } = environment;
    const t = filesCopy(strings);
    const error = this.errors.get(fileId);
    const reasons = rejectionReasons(error).map((reason) => faultCopy(reason, this.limits, { t, locale, strings }));
    return reasons.length > 0 ? reasons.join(' ') : t('reuse.failed');
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-reuse': RequestReuse;
  }
}
