import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { AttachmentLimits, InfoRequest, Member } from '@portal/api';
import { FileAnnouncer, UploadObserver, isValid, newUploads, removeDialog, shortName } from '@portal/attachments';
import type {
  AttachedFiles,
  CheckedUpload,
  FileActionEvent,
  FileItemEvent,
  FileCopyContext,
  UploadRecord,
} from '@portal/attachments';
import { filesCopy, formCopy } from '@portal/copy';
import type { FilesCopy } from '@portal/copy';
import { formatPlainDate, itemsForFiles } from '@portal/domain';
import { controlStyles, dialogStyles, environmentContext, heading, notice } from '@portal/kit';
import type { TransferContent, Environment } from '@portal/kit';

import type { FilesChosenEvent } from '../events.js';
import type { FilesReusedEvent } from '../part-events.js';
import { givenFile } from '../answer/model/checklist.js';
import { answerTo } from '../draft/model/draft.js';
import type { RequestWork } from '../draft/model/work.js';
import { styles } from './request-attachments.styles.js';
import type { RequestDropZone } from './request-drop-zone.js';
import type { RequestOffer } from './request-offer.js';

/** From this number on, one sentence reports too many files instead of a row each. */
const MANY = 10;

/**
 * The files of an open request: table, button, and drop zone. Announces each change once, and keeps the focus near
 * removed files.
 *
 * @tag request-attachments
 */
export class RequestAttachments extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) work?: RequestWork | undefined;

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Shown above the table while the list or the limits can't load. */
  @property({ attribute: false }) failure: unknown = nothing;

  /** Whose files these are; undefined while unknown. */
  @property({ attribute: false }) member?: Member | undefined;

  /** Whether the user drags files over the form. */
  @property({ type: Boolean }) over = false;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @property({ attribute: false }) headingLevel = 3;

  /** Puts the focus into an item. */
  @property({ attribute: false }) focusItem?: (itemId: string) => boolean;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  /** The file whose removal waits for confirmation. */
  @state() private pendingRemoval: string | undefined;

  /** Files over the limit, reported in one sentence. */
  @state() private left: { readonly count: number; readonly name: string } | undefined;

  @query('attached-files') private table!: AttachedFiles | null;
  @query('request-drop-zone') private zone!: RequestDropZone | null;
  @query('request-offer') private question!: RequestOffer | null;

  /** The item in which the last action was selected; undefined for the table. */
  #origin: string | undefined;

  readonly #fileAnnouncer = new FileAnnouncer(this, {
    copyContext: () => this.#speech,
    records: () => this.#uploads.records,
  });
  readonly #uploads = new UploadObserver(
    this,
    () => this.work?.uploads,
    (change) => this.#fileAnnouncer.announceChange(change),
  );

  get #speech(): FileCopyContext | undefined {
    const { environment } = this;
    return environment && { ...environment, t: filesCopy(environment.strings) };
  }

  /** Opens the file chooser, for one item or for the first one that lacks a file. */
  choose(itemId?: string): void {
    this.zone?.choose(itemId);
  }

  /** Asks for the item of files dropped without one, or explains what to do with other content. */
  offer(carried: TransferContent): void {
    this.question?.ask(carried, this.#next);
  }

  /** Focuses a file. */
  focusFile(fileId: string): void {
    void this.table?.focusFile(fileId);
  }

  /** Runs an action that the user selected in an item. The focus stays in that item. */
  act(action: FileActionEvent['detail'], itemId: string): void {
    this.#origin = itemId;
    void this.#perform(action);
  }

  #focusAfter(fileId: string): void {
    if (this.#origin === undefined) this.focusFile(fileId);
    else this.focusItem?.(this.#origin);
  }

  /** Adds files: for the named item, or for the first documents that still lack files. */
  add(files: readonly File[], itemId?: string | null): void {
    const { work, locked } = this;
    if (!work?.draft || locked || files.length === 0) return;
    const uploads = this.#newUploads(files, itemId, work);
    const beyond = uploads.filter(({ faults }) => faults.includes('too-many'));
    const [first] = beyond;
    this.left = first && beyond.length > MANY ? { count: beyond.length, name: shortName(first.file.name) } : undefined;
    work.uploads.add(this.left ? uploads.filter((upload) => !beyond.includes(upload)) : uploads);
    this.#fileAnnouncer.announceAdded(uploads);
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const { strings } = this.environment;
    const t = filesCopy(strings);
    const title = formCopy(strings)('attachments');
    const pendingRemoval = this.#recordOf(this.pendingRemoval);

    return html`
      <section>
        ${heading(this.headingLevel, title, { className: 'caps' })} ${this.failure} ${this.#renderLeft(t)}
        ${this.#renderZone()}
        <attached-files
          .records=${this.#uploads.records}
          .copy=${t}
          .numbers=${new Map(this.#items.map(({ itemId }, i) => [itemId, i + 1]))}
          .choices=${this.#items.flatMap(({ kind, itemId }) => (kind === 'document' ? itemId : []))}
          .limits=${this.limits}
          .label=${title}
          .locked=${this.locked}
          @file-action=${this.#handleAction}
          @file-item=${this.#handleItem}
        ></attached-files>
        <div class="guard">
          <p><strong>${this.#aboutCopy(t)}</strong></p>
          <p>${t('guard.check')}</p>
        </div>
      </section>
      ${removeDialog({
        name: pendingRemoval && shortName(pendingRemoval.fileName),
        t,
        onKeep: () => void this.#handleKept(),
        onRemove: () => void this.#handleRemove(),
      })}
      <request-offer .items=${this.#items} @files-chosen=${this.#handleChosen}></request-offer>
      ${this.#fileAnnouncer.render()}
    `;
  }

  #renderZone(): TemplateResult {
    return html`
      <request-drop-zone
        .limits=${this.limits}
        .next=${this.#numberOf(this.#next)}
        .over=${this.over}
        .locked=${this.locked}
        @files-chosen=${this.#handleChosen}
      >
        <request-reuse
          .request=${this.request}
          .work=${this.work}
          .limits=${this.limits}
          .locked=${this.locked}
          @files-reused=${this.#handleReused}
        ></request-reuse>
      </request-drop-zone>
    `;
  }

  #renderLeft(t: FilesCopy): unknown {
    const { left, environment } = this;
    if (!left || !environment) return nothing;
    const { count, name } = left;
    const n = this.limits?.maxFiles ?? '';
    return notice('refused', html`<p>${t('sum', { count, n, name })}</p>`);
  }

  #recordOf(fileId: string | undefined): UploadRecord | undefined {
    return this.#uploads.records.find(({ id }) => id === fileId);
  }

  get #items(): InfoRequest['items'] {
    return this.request?.items ?? [];
  }

  /** Names the member next to the files (4d.9). */
  #aboutCopy(t: FilesCopy): string {
    const orderId = this.request?.orderId ?? '';
    if (!this.member) return t('guard.order', { orderId });
    const { name, birthDate } = this.member;
    return t('guard.about', { name, date: formatPlainDate(birthDate, this.environment?.locale ?? 'en-US'), orderId });
  }

  #newUploads(files: readonly File[], itemId: string | null | undefined, work: RequestWork): readonly CheckedUpload[] {
    const uploads = newUploads(files, work.uploads.records, this.limits);
    const sound = uploads.filter(isValid);
    const open = this.#openItems(sound.length, work);
    return uploads.map((upload) => ({
      ...upload,
      itemId: itemId === undefined ? (open[sound.indexOf(upload)] ?? null) : itemId,
    }));
  }

  /** The items that still lack documents, for a number of files. */
  #openItems(count: number, work: RequestWork): readonly (string | null)[] {
    const answers = (id: string) => answerTo(work.draft?.answers ?? {}, id);
    return itemsForFiles(count, this.#items, { answers, files: work.uploads.records.map(givenFile) });
  }

  /** The item of the next file; `null` for the request as a whole. */
  get #next(): string | null {
    return (this.work && this.#openItems(1, this.work)[0]) ?? null;
  }

  #numberOf(wanted: string | null): number | undefined {
    const n = this.#items.findIndex(({ itemId }) => itemId === wanted) + 1;
    return n > 0 ? n : undefined;
  }

  #handleChosen({ detail: { files, itemId, replaces } }: FilesChosenEvent): void {
    const old = this.#recordOf(replaces);
    if (old) void this.#replace(old, files);
    else this.add(files, itemId);
  }

  /** The replacement answers the same item; the old file stays until the upload completes. */
  async #replace({ id, itemId, fileName }: UploadRecord, [file]: readonly File[]): Promise<void> {
    const { work } = this;
    if (!work?.draft || this.locked || !file) return;
    const [upload] = this.#newUploads([file], undefined, work);
    if (!upload) return;
    const [record] = work.uploads.add([{ ...upload, itemId, replaces: id }]);
    const values = { n: 1, name: shortName(file.name), old: shortName(fileName) };
    this.#fileAnnouncer.announce(
      filesCopy(this.environment?.strings)(isValid(upload) ? 'said.replacing' : 'said.faulty', values),
    );
    await this.updateComplete;
    if (record) this.#focusAfter(record.id);
  }

  async #handleReused({ detail: { files } }: FilesReusedEvent): Promise<void> {
    const { work, environment } = this;
    const [first] = files;
    if (!work || !environment || !first) return;
    work.uploads.reconcile(files, new Set());
    const values = { n: files.length, name: shortName(first.fileName) };
    this.#fileAnnouncer.announce(filesCopy(environment.strings)('said.reused', values));
    await this.updateComplete;
    const record = work.uploads.records.find(({ attachmentId }) => attachmentId === first.attachmentId);
    if (record) this.focusFile(record.id);
  }

  async #handleItem({ detail: { fileId, itemId } }: FileItemEvent): Promise<void> {
    const { work } = this;
    const record = this.#recordOf(fileId);
    if (!work || !record || this.locked) return;
    const name = this.#fileAnnouncer.nameOf(record);
    if (record.sameAs !== undefined) return void work.uploads.move(fileId, itemId);
    const n = this.#items.findIndex((item) => item.itemId === itemId) + 1;
    const moved = await work.uploads.move(fileId, itemId);
    const key = moved ? (n > 0 ? 'said.moved' : 'said.moved.whole') : 'said.moveFailed';
    this.#fileAnnouncer.announce(filesCopy(this.environment?.strings)(key, { name, n }));
  }

  #handleAction({ detail }: FileActionEvent): void {
    this.#origin = undefined;
    void this.#perform(detail);
  }

  async #perform({ fileId, action }: FileActionEvent['detail']): Promise<void> {
    const { work } = this;
    if (!work || this.locked) return;
    if (action === 'replace') this.zone?.chooseInstead(fileId);
    else if (action !== 'remove') await this.#sendAgain(fileId, work, action === 'as-well');
    else if (this.#recordOf(fileId)?.attachmentId === undefined) await this.#takeOut(fileId, work);
    else this.pendingRemoval = fileId;
  }

  async #sendAgain(fileId: string, { uploads }: RequestWork, asWell: boolean): Promise<void> {
    if (asWell) uploads.sendAnyway(fileId, this.#recordOf(fileId)?.itemId ?? null);
    else uploads.retry(fileId);
    await this.updateComplete;
    this.#focusAfter(fileId);
  }

  async #handleKept(): Promise<void> {
    const { pendingRemoval } = this;
    this.pendingRemoval = undefined;
    await this.updateComplete;
    // Some browsers don't focus a clicked button, so the dialog can't restore the focus.
    const active = this.shadowRoot?.activeElement;
    if (pendingRemoval !== undefined && (!active || active.closest('dialog'))) this.#focusAfter(pendingRemoval);
  }

  async #handleRemove(): Promise<void> {
    const { pendingRemoval, work } = this;
    this.pendingRemoval = undefined;
    // The dialog restores the focus before the row disappears.
    await this.updateComplete;
    if (pendingRemoval !== undefined && work && !this.locked) await this.#takeOut(pendingRemoval, work);
  }

  async #takeOut(fileId: string, { uploads }: RequestWork): Promise<void> {
    const record = this.#recordOf(fileId);
    const name = record ? this.#fileAnnouncer.nameOf(record) : '';
    const row = this.table?.rowOf(fileId) ?? 0;
    const removed = await uploads.remove(fileId);
    this.#fileAnnouncer.announceRemoved(name, removed);
    if (!removed) return;
    if (this.#origin === undefined) await this.#focusNear(row);
    else this.focusItem?.(this.#origin);
  }

  async #focusNear(row: number): Promise<void> {
    await this.updateComplete;
    if (!(await this.table?.focusRow(row))) this.zone?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-attachments': RequestAttachments;
  }
}
