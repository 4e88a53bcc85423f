import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { AttachmentLimits, InfoRequest, Member } from '@portal/api';
import { batchFaults, extensionOf, fileTypeLabel, formatPlainDate, itemsForFiles } from '@portal/domain';
import { Announcer, controlStyles, environmentContext, heading, plural } from '@portal/kit';
import type { Environment, NewUpload, UploadChange } from '@portal/kit';

import { UploadWatch } from '../controllers/upload-watch.js';
import { words } from '../copy.js';
import type { FileActionEvent, FilesChosenEvent } from '../events.js';
import { filesWords } from '../files-copy.js';
import type { FilesWords } from '../files-copy.js';
import { givenFile } from '../model/checklist.js';
import { answerTo } from '../model/draft.js';
import type { RequestWork } from '../model/work.js';
import { styles } from './request-attachments.styles.js';
import type { RequestDropZone } from './request-drop-zone.js';
import type { RequestFiles } from './request-files.js';

/**
 * The files of an open request: the table, the button, the place to drop them. Says each change once,
 * and keeps the focus near what was removed.
 *
 * @tag request-attachments
 */
export class RequestAttachments extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) work?: RequestWork | undefined;

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** What stands before the table while the list or the limits are not read. */
  @property({ attribute: false }) failure: unknown = nothing;

  /** Whose files these must be; nothing while it is not known. */
  @property({ attribute: false }) member?: Member | undefined;

  /** Whether files are held over the form. */
  @property({ type: Boolean }) over = false;

  /** Whether the answer is being sent. */
  @property({ type: Boolean }) locked = false;

  @property({ attribute: false }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('request-files') private table!: RequestFiles | null;
  @query('request-drop-zone') private zone!: RequestDropZone | null;

  readonly #announcer = new Announcer(this);
  readonly #uploads = new UploadWatch(
    this,
    () => this.work?.uploads,
    (change) => this.#sayChange(change),
  );
  #unsaid: string[] = [];

  /** Opens the file chooser, for one item or for whichever lacks a file. */
  choose(itemId?: string): void {
    this.zone?.choose(itemId);
  }

  /** Puts the focus on a file. */
  focusFile(fileId: string): void {
    void this.table?.focusFile(fileId);
  }

  /** Takes files in: for the item named, or for the first documents that still lack files. */
  add(files: readonly File[], itemId?: string): void {
    const { work, locked } = this;
    if (!work?.draft || locked || files.length === 0) return;
    const uploads = this.#newUploads(files, itemId, work);
    work.uploads.add(uploads);

    const faulty = uploads.filter(({ faults = [] }) => faults.length > 0);
    this.#sayAdded(
      'said.added',
      uploads.filter((upload) => !faulty.includes(upload)),
    );
    this.#sayAdded('said.faulty', faulty);
  }

  override render(): unknown {
    if (!this.environment) return nothing;
    const { strings, payer } = this.environment;
    const t = filesWords(strings);
    const title = words(strings)('attachments');

    return html`
      <section>
        ${heading(this.headingLevel, title, { className: 'caps' })} ${this.failure}
        <request-files
          .records=${this.#uploads.records}
          .numbers=${new Map(this.#items.map(({ itemId }, i) => [itemId, i + 1]))}
          .limits=${this.limits}
          .label=${title}
          @file-action=${this.#handleAction}
        ></request-files>
        <request-drop-zone
          .limits=${this.limits}
          .over=${this.over}
          .locked=${this.locked}
          @files-chosen=${this.#handleChosen}
        ></request-drop-zone>
        <p class="hint">${t('files.leave', { payer: payer.shortName })}</p>
        <div class="guard">
          <p><strong>${this.#aboutWords(t)}</strong></p>
          <p>${t('guard.check')}</p>
        </div>
      </section>
      ${this.#announcer.render()}
    `;
  }

  get #items(): InfoRequest['items'] {
    return this.request?.items ?? [];
  }

  /** Whose files these must be, beside them (4d.9). */
  #aboutWords(t: FilesWords): string {
    const orderId = this.request?.orderId ?? '';
    if (!this.member) return t('guard.order', { orderId });
    const { name, birthDate } = this.member;
    return t('guard.about', { name, date: formatPlainDate(birthDate, this.environment?.locale ?? 'en-US'), orderId });
  }

  #newUploads(files: readonly File[], itemId: string | undefined, work: RequestWork): readonly NewUpload[] {
    const { records } = work.uploads;
    const standing = records.filter(({ state }) => state.status !== 'rejected');
    const candidates = files.map(({ name, size }) => ({ fileName: name, sizeBytes: size }));
    const faults = this.limits ? batchFaults(candidates, standing, this.limits) : [];
    const sound = files.filter((_, i) => (faults[i] ?? []).length === 0);
    const answers = (id: string) => answerTo(work.draft?.answers ?? {}, id);
    const open = itemsForFiles(sound.length, this.#items, { answers, files: records.map(givenFile) });

    return files.map((file, i) => ({
      file,
      itemId: itemId ?? open[sound.indexOf(file)] ?? null,
      fileType: this.#typeOf(file.name),
      faults: faults[i] ?? [],
    }));
  }

  #typeOf(fileName: string): string {
    const known = this.limits ? fileTypeLabel(fileName, this.limits) : undefined;
    return known ?? extensionOf(fileName).slice(1).toUpperCase();
  }

  #sayAdded(stem: 'said.added' | 'said.faulty', uploads: readonly NewUpload[]): void {
    const [first] = uploads;
    if (!first || !this.environment) return;
    const { strings, locale } = this.environment;
    this.#say(filesWords(strings)(plural(stem, uploads.length, locale), { n: uploads.length, name: first.file.name }));
  }

  /** Every file's outcome once; what comes from a list that was read first is no news. */
  #sayChange({ kind, record, before }: UploadChange): void {
    if (kind !== 'changed' || !record || before?.status === record.state.status) return;
    const { status } = record.state;
    if (status !== 'accepted' && status !== 'rejected' && status !== 'failed') return;
    this.#say(filesWords(this.environment?.strings)(`said.${status}`, { name: record.fileName }));
  }

  /** What happens at once is said in one breath: a later sentence would cut off the one before. */
  #say(sentence: string): void {
    if (this.#unsaid.push(sentence) > 1) return;
    queueMicrotask(() => {
      this.#announcer.say(this.#unsaid.join(' '));
      this.#unsaid = [];
    });
  }

  #handleChosen({ detail }: FilesChosenEvent): void {
    this.add(detail.files, detail.itemId);
  }

  async #handleAction({ detail: { fileId, action } }: FileActionEvent): Promise<void> {
    const { work } = this;
    if (!work || this.locked) return;
    if (action === 'remove') return this.#takeOut(fileId, work);
    work.uploads.retry(fileId);
    await this.updateComplete;
    this.focusFile(fileId);
  }

  async #takeOut(fileId: string, { uploads }: RequestWork): Promise<void> {
    const name = uploads.records.find(({ id }) => id === fileId)?.fileName ?? '';
    const row = this.table?.rowOf(fileId) ?? 0;
    if (!(await uploads.remove(fileId))) return;
    this.#say(filesWords(this.environment?.strings)('said.removed', { name }));
    await this.updateComplete;
    if (!(await this.table?.focusRow(row))) this.zone?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-attachments': RequestAttachments;
  }
}
