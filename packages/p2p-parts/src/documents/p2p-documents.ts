import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';

import { getAttachmentLimits } from '@portal/api';
import type { ApiClient, AttachmentLimits } from '@portal/api';
import { FileDrop, checkUpload, newsOf } from '@portal/attachments';
import type { NewUpload, UploadChange, UploadQueue, UploadRecord } from '@portal/attachments';
import { batchFaults, extensionOf, fileTypeLabel, formatFileSize, placeAmongNamesakes } from '@portal/domain';
import {
  Announcer,
  Query,
  StrayDrop,
  controlStyles,
  environmentContext,
  failedView,
  heading,
  holdPage,
  isFolder,
  plural,
} from '@portal/kit';
import type { Carried, Environment } from '@portal/kit';
import { dialogStyles, dialogView } from '@portal/ui';

import { documentsOf, listDocuments } from './document-queue.js';
import { documentRow } from './document-row.js';
import { documentWords } from './documents-copy.js';
import type { DocumentWords } from './documents-copy.js';
import { styles } from './p2p-documents.styles.js';

/**
 * The documents for a call: what was added and its check, and more of them by a button or by dropping
 * (5d.5). The one part that reads and sends for itself; its parent says for which order, and whether
 * anything can be changed. Fetched by `import('@portal/p2p-parts/define/p2p-documents.js')`.
 *
 * @tag p2p-documents
 */
export class P2pDocuments extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  /** The order of the call. Nothing is read until it is set. */
  @property({ attribute: 'order-id' }) orderId = '';

  /** Shows the documents and nothing that changes them. */
  @property({ type: Boolean }) disabled = false;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** The document of which it is asked whether to remove it. */
  @state() private asked: UploadRecord | undefined;

  /** Files that were dropped beside the list: it is asked whether they are for the call. */
  @state() private offered: readonly File[] = [];

  @query('input') private input!: HTMLInputElement | null;
  @query('.add') private button!: HTMLButtonElement | null;
  @queryAll('.list li') private rows!: NodeListOf<HTMLElement>;

  readonly #announcer = new Announcer(this);
  readonly #drop = new FileDrop(this, { take: (files) => this.#add(files), closed: () => !this.#takes });
  #owner: readonly [ApiClient, string] | undefined;
  #queue: UploadQueue | undefined;
  #unsubscribe: (() => void) | undefined;

  readonly #read = new Query(this, {
    args: () => [this.environment?.client, this.orderId === '' ? undefined : this.orderId] as const,
    run: async ([client, orderId], signal) => {
      const queue = this.#queueOf(client, orderId);
      const known = queue.knownFiles();
      const [limits, files] = await Promise.all([
        client.send(getAttachmentLimits, {}, { signal }),
        listDocuments(client, orderId, signal),
      ]);
      queue.adopt(files, known);
      return limits;
    },
  });

  constructor() {
    super();
    new StrayDrop(this, ({ files, text }: Carried) => {
      if (!this.#takes || files.length === 0 || text !== '') return false;
      this.offered = files;
      return true;
    });
  }

  get #takes(): boolean {
    return !this.disabled && this.#read.value !== undefined;
  }

  /** Settles with what is being read. */
  get settled(): Promise<unknown> {
    return this.#read.settled;
  }

  /** Reads again; what is shown and what is on its way stays. */
  refresh(): void {
    void this.#read.refresh();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch();
  }

  /** Files on their way go on without the element. */
  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (!this.disabled) return;
    if (changed.has('disabled')) this.asked = undefined;
    // What did not arrive cannot be sent any more, and holds nobody.
    if (this.#queue) holdPage(this.#queue, this.#queue.sending);
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment || this.orderId === '') return nothing;
    const t = documentWords(environment.strings);
    return html`
      ${heading(this.headingLevel, t('title'), { id: 'title', className: 'subtitle' })}
      ${this.#read.render({
        loading: () => html`<ui-loading .label=${t('loading')} .slow=${t('slow')} .lines=${2}></ui-loading>`,
        failed: (error, retry) => failedView(error, { doing: t('doing.load'), retry, environment }),
        ready: (limits) => this.#renderDocuments(limits, environment, t),
      })}
      ${this.#renderDialog(t)} ${this.#announcer.render()}
    `;
  }

  #renderDocuments(limits: AttachmentLimits, environment: Environment, t: DocumentWords): TemplateResult {
    const records = this.#queue?.records ?? [];
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
                (record) => documentRow({ record, records, limits, environment, t, act }),
              )}
            </ul>`
      }
      ${this.disabled ? nothing : this.#renderZone(limits, environment, t)}
    `;
  }

  #renderZone(limits: AttachmentLimits, { locale }: Environment, t: DocumentWords): TemplateResult {
    const size = (bytes: number): string => formatFileSize(bytes, locale);
    const values = {
      types: [...new Set(limits.types.map(({ label }) => label))].join(', '),
      size: size(limits.maxBytesPerFile),
      total: size(limits.maxBytesTotal),
      n: limits.maxFiles,
    };
    return html`
      <div class="zone ${this.#drop.over ? 'over' : ''}">
        <div class="choose">
          <button type="button" class="button add" aria-describedby="limits" @click=${() => this.input?.click()}>
            ${t('add')}
          </button>
          <span>${t('drop')}</span>
        </div>
        <p class="hint" id="limits">${t('limits', values)}</p>
        <input
          type="file"
          multiple
          hidden
          autocomplete="off"
          accept=${limits.types.map(({ extension }) => extension).join(',')}
          @change=${this.#handleChosen}
        />
      </div>
    `;
  }

  #renderDialog(t: DocumentWords): TemplateResult {
    const [first] = this.offered;
    if (first) return this.#renderOffer(this.offered, first, t);
    const keep = (): void => {
      const { asked } = this;
      this.asked = undefined;
      if (asked) void this.#focusAction(asked.id);
    };
    return dialogView({
      open: this.asked !== undefined,
      heading: t('ask.remove', { name: this.asked ? this.#nameOf(this.asked) : '' }),
      content: html`<p>${t('ask.text')}</p>`,
      actions: html`
        <button type="button" class="button" @click=${keep}>${t('cancel')}</button>
        <button type="button" class="button danger" @click=${() => this.#handleRemove()}>${t('remove')}</button>
      `,
      onClose: keep,
    });
  }

  #renderOffer(files: readonly File[], { name }: File, t: DocumentWords): TemplateResult {
    const stem = plural('offer', files.length, this.environment?.locale ?? 'en-US');
    const leave = (): void => {
      this.offered = [];
    };
    return dialogView({
      open: true,
      heading: t(stem, { name, n: files.length }),
      content: html`<p>${t('offer.text')}</p>`,
      actions: html`
        <button type="button" class="button" @click=${leave}>${t('cancel')}</button>
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

  /** Takes files in, those with faults as well: each tells what is wrong with it. */
  #add(files: readonly File[]): void {
    const limits = this.#read.value;
    if (!limits || !this.#queue || this.disabled || files.length === 0) return;
    const standing = this.#queue.records.filter(({ state: { status } }) => status !== 'rejected');
    const candidates = files.map(({ name, size }) => ({ fileName: name, sizeBytes: size }));
    const found = batchFaults(candidates, standing, limits);
    const faults = files.map((file, i) => (isFolder(file) ? ['folder'] : (found[i] ?? [])));
    const uploads = files.map((file, i): NewUpload => ({
      file,
      itemId: null,
      fileType: fileTypeLabel(file.name, limits) ?? extensionOf(file.name).slice(1).toUpperCase(),
      faults: faults[i] ?? [],
      check: checkUpload,
    }));
    this.#queue.add(uploads);
    const sound = uploads.filter(({ faults: found = [] }) => found.length === 0);
    this.#sayAdded([
      ['said.sending', sound],
      ['said.faulty', uploads.filter((upload) => !sound.includes(upload))],
    ]);
  }

  #sayAdded(groups: readonly (readonly ['said.sending' | 'said.faulty', readonly NewUpload[]])[]): void {
    const { locale = 'en-US', strings } = this.environment ?? {};
    const said = groups.flatMap(([stem, uploads]) => {
      const values = { n: uploads.length, name: uploads[0]?.file.name ?? '' };
      return uploads.length === 0 ? [] : documentWords(strings)(plural(stem, uploads.length, locale), values);
    });
    // A later sentence would cut off the one before.
    this.#announcer.say(said.join(' '));
  }

  readonly #act = (action: 'retry' | 'remove', record: UploadRecord): void => {
    if (action === 'retry') this.#queue?.retry(record.id);
    else if (record.attachmentId === undefined) void this.#remove(record);
    else this.asked = record;
  };

  #handleRemove(): void {
    const { asked } = this;
    this.asked = undefined;
    if (asked) void this.#remove(asked);
  }

  /** The focus goes to what can be done with the document that takes the place of the one removed. */
  async #remove(record: UploadRecord): Promise<void> {
    const queue = this.#queue;
    if (!queue) return;
    const { id } = record;
    const name = this.#nameOf(record);
    const index = queue.records.findIndex((record) => record.id === id);
    const gone = await queue.remove(id);
    await this.updateComplete;
    const t = documentWords(this.environment?.strings);
    this.#announcer.say(t(gone ? 'said.removed' : 'said.remove-failed', { name }));
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

  #handleChosen(): void {
    const { input } = this;
    const files = [...(input?.files ?? [])];
    // The same file can be chosen again after it was removed.
    if (input) input.value = '';
    this.#add(files);
  }

  #queueOf(client: ApiClient, orderId: string): UploadQueue {
    if (this.#queue && this.#owner?.[0] === client && this.#owner[1] === orderId) return this.#queue;
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    this.#owner = [client, orderId];
    this.#queue = documentsOf(client, orderId);
    this.#watch();
    return this.#queue;
  }

  #watch(): void {
    if (!this.isConnected) return;
    this.#unsubscribe ??= this.#queue?.subscribe((change) => {
      this.requestUpdate();
      this.#sayChange(change);
    });
  }

  #sayChange(change: UploadChange): void {
    const news = newsOf(change);
    if (!news || !change.record) return;
    this.#announcer.say(
      documentWords(this.environment?.strings)(`said.${news}`, { name: this.#nameOf(change.record) }),
    );
  }

  /** With its place among those of the same name. */
  #nameOf(record: UploadRecord): string {
    const place = placeAmongNamesakes(record, this.#queue?.records ?? []);
    const name = record.fileName;
    return place ? documentWords(this.environment?.strings)('named', { name, ...place }) : name;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-documents': P2pDocuments;
  }
}
