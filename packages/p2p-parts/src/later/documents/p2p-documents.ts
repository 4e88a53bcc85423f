import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import type { AttachmentLimits } from '@portal/api';
import {
  dropZone,
  dropZoneStyles,
  FileChooser,
  FileDrop,
  fileRowStyles,
  FileAnnouncer,
  limitsOf,
  newUploads,
  removeDialog,
  UploadObserver,
} from '@portal/attachments';
import type { FileAction, UploadQueue, UploadRecord } from '@portal/attachments';
import { documentCopy } from '@portal/copy';
import {
  controlStyles,
  dialogStyles,
  dialogView,
  environmentContext,
  failedView,
  heading,
  guardUnload,
  Query,
  StrayDrop,
} from '@portal/kit';
import type { TransferContent, Environment } from '@portal/kit';

import { documentsOf, listDocuments } from './document-queue.js';
import { documentRow } from './document-row.js';
import type { DocumentCopyContext } from './document-row.js';
import { styles } from './p2p-documents.styles.js';

/**
 * The documents for a call: added files with their checks, and more by a button or by dropping them (5d.5). The element
 * sends its own requests; its parent sets the order and whether changes are allowed. Loaded by
 * `import('@portal/p2p-parts/define/later/p2p-documents.js')`.
 *
 * @tag p2p-documents
 */
export class P2pDocuments extends LitElement {
  static override styles = [controlStyles, dialogStyles, fileRowStyles, dropZoneStyles, styles];

  /** The order of the call. Reads nothing until set. */
  @property({ attribute: 'order-id' }) orderId = '';

  /** Shows the documents without actions. */
  @property({ type: Boolean }) disabled = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** The document in the remove confirmation. */
  @state() private fileToRemove: UploadRecord | undefined;

  /** Files dropped outside the list; the user confirms that they are for the call. */
  @state() private offered: readonly File[] = [];

  @query('.add') private button!: HTMLButtonElement | null;
  @queryAll('.list li') private rows!: NodeListOf<HTMLElement>;

  readonly #fileAnnouncer = new FileAnnouncer(this, {
    copyContext: () => this.#copyContext,
    records: () => this.#uploads.records,
  });
  readonly #chooser = new FileChooser(this, (files) => this.#add(files));
  readonly #drop = new FileDrop(this, { onFiles: (files) => this.#add(files), isDisabled: () => !this.#takes });
  #queue: UploadQueue | undefined;

  readonly #read = new Query(this, {
    args: () => [this.environment?.client, this.orderId === '' ? undefined : this.orderId] as const,
    run: async ([client, orderId], signal) => {
      const queue = (this.#queue = documentsOf(client, orderId));
      const known = queue.knownFiles();
      const [limits, files] = await Promise.all([limitsOf(client, signal), listDocuments(client, orderId, signal)]);
      queue.reconcile(files, known);
      return limits;
    },
  });

  readonly #uploads = new UploadObserver(
    this,
    () => this.#queue,
    (change) => this.#fileAnnouncer.announceChange(change),
  );

  constructor() {
    super();
    new StrayDrop(this, ({ files, text }: TransferContent) => {
      if (!this.#takes || files.length === 0 || text !== '') return false;
      this.offered = files;
      return true;
    });
  }

  get #takes(): boolean {
    return !this.disabled && this.#read.value !== undefined;
  }

  get #copyContext(): DocumentCopyContext | undefined {
    const { environment } = this;
    return environment && { ...environment, t: documentCopy(environment.strings) };
  }

  /** Settles when the read does. */
  get settled(): Promise<unknown> {
    return this.#read.settled;
  }

  /** Reads again and keeps the current content and uploads. */
  refresh(): void {
    void this.#read.refresh();
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.disabled) return;
    if (changed.has('disabled')) this.fileToRemove = undefined;
    // Pending uploads can't continue, so they don't block leaving.
    if (this.#queue) guardUnload(this.#queue, this.#queue.sending);
  }

  override render(): unknown {
    const copyContext = this.#copyContext;
    if (!copyContext || this.orderId === '') return nothing;
    const { t } = copyContext;
    return html`
      ${heading(this.headingLevel, t('title'), { id: 'title', className: 'subtitle' })}
      ${this.#read.render({
        loading: () => html`<ui-loading .label=${t('loading')} .slow=${t('slow')} shape="22 116"></ui-loading>`,
        failed: (error, retry) => failedView(error, { failed: t('could-not.load'), retry, environment: copyContext }),
        ready: (limits) => this.#renderDocuments(limits, copyContext),
      })}
      ${this.#renderDialog(copyContext)} ${this.#fileAnnouncer.render()}
    `;
  }

  #renderDocuments(limits: AttachmentLimits, copyContext: DocumentCopyContext): TemplateResult {
    const { t } = copyContext;
    const { records } = this.#uploads;
    const act = this.disabled ? undefined : this.#act;
    return html`
      ${this.disabled ? nothing : html`<p>${t('lead')}</p>`}
      ${
        records.length === 0
          ? html`<p class="muted">${t('none')}</p>`
          : html`<ul class="list" aria-labelledby="title">
              ${repeat(
                records,
                ({ id }) => id,
                (record) => documentRow({ record, records, limits, copyContext, act }),
              )}
            </ul>`
      }
      ${this.disabled ? nothing : this.#renderZone(limits, copyContext)}
    `;
  }

  #renderZone(limits: AttachmentLimits, copyContext: DocumentCopyContext): TemplateResult {
    const { t } = copyContext;
    return dropZone({
      over: this.#drop.over,
      controls: html`
        <button type="button" class="button add" aria-describedby="limits" @click=${() => this.#chooser.open()}>
          ${t('add')}
        </button>
        <span>${t('drop')}</span>
      `,
      chooser: this.#chooser,
      limits,
      copyContext,
    });
  }

  #renderDialog(copyContext: DocumentCopyContext): TemplateResult {
    const [first] = this.offered;
    if (first) return this.#renderOffer(this.offered, first, copyContext);
    const keep = (): void => {
      const { fileToRemove } = this;
      this.fileToRemove = undefined;
      if (fileToRemove) void this.#focusAction(fileToRemove.id);
    };
    return removeDialog({
      name: this.fileToRemove && this.#fileAnnouncer.nameOf(this.fileToRemove),
      t: copyContext.t,
      onKeep: keep,
      onRemove: () => this.#handleRemove(),
    });
  }

  #renderOffer(files: readonly File[], { name }: File, { t }: DocumentCopyContext): TemplateResult {
    const leave = (): void => {
      this.offered = [];
    };
    return dialogView({
      open: true,
      heading: t('offer', { name, n: files.length }),
      content: html`<p>${t('offer.text')}</p>`,
      actions: html`
        <button type="button" class="button" @click=${leave}>${t('files.cancel')}</button>
        <button type="button" class="button primary" @click=${() => this.#handleOffered()}>${t('offer.add')}</button>
      `,
      onClose: leave,
    });
  }

  #handleOffered(): void {
    const { offered } = this;
    this.offered = [];
    this.#add(offered);
  }

  /** Adds files, also invalid ones, which show their error. */
  #add(files: readonly File[]): void {
    const limits = this.#read.value;
    if (!limits || !this.#queue || this.disabled || files.length === 0) return;
    const uploads = newUploads(files, this.#queue.records, limits);
    this.#queue.add(uploads);
    this.#fileAnnouncer.announceAdded(uploads);
  }

  readonly #act = (action: FileAction, record: UploadRecord): void => {
    if (action === 'retry') void this.#sendAgain(record.id);
    else if (record.attachmentId === undefined) void this.#remove(record);
    else this.fileToRemove = record;
  };

  /** During the upload, there is no retry button to keep focus. */
  async #sendAgain(id: string): Promise<void> {
    this.#queue?.retry(id);
    await this.#focusAction(id);
  }

  #handleRemove(): void {
    const { fileToRemove } = this;
    this.fileToRemove = undefined;
    if (fileToRemove) void this.#remove(fileToRemove);
  }

  /** Moves focus to the actions of the next document. */
  async #remove(record: UploadRecord): Promise<void> {
    const queue = this.#queue;
    if (!queue) return;
    const { id } = record;
    const name = this.#fileAnnouncer.nameOf(record);
    const index = queue.records.findIndex((record) => record.id === id);
    const gone = await queue.remove(id);
    await this.updateComplete;
    this.#fileAnnouncer.announceRemoved(name, gone);
    if (gone) this.#focusRow(index);
    else await this.#focusAction(id);
  }

  #focusRow(index: number): void {
    const row = this.rows[Math.min(index, this.rows.length - 1)];
    (row?.querySelector<HTMLElement>('button') ?? this.button)?.focus();
  }

  async #focusAction(id: string): Promise<void> {
    await this.updateComplete;
    this.shadowRoot?.getElementById(`remove-${id}`)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-documents': P2pDocuments;
  }
}
