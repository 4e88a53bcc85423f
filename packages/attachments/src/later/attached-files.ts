import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import type { AttachmentLimits } from '@portal/api';
import type { TableCopy } from '@portal/copy';
import { formatFileSize, formatMoment } from '@portal/domain';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment, PageMoveEvent, PageSizeEvent } from '@portal/kit';

import { FileActionEvent, FileItemEvent } from './attached-files.events.js';
import { styles } from './attached-files.styles.js';
import { fileActions, fileName, fileStatus } from './file-row.js';
import { fileRowStyles } from './file-row.styles.js';
import type { ShownFile } from './file-state-copy.js';
import { pageOf } from './pages.js';
import { duplicateOf } from './queue/upload-check.js';
import type { UploadRecord } from './queue/upload-queue-types.js';

/**
 * A table of files: name, date, size, status, actions, and the item that each file answers.
 *
 * @tag attached-files
 *
 * @fires {FileActionEvent} file-action - The user removes, cancels, retries, or replaces a file.
 * @fires {FileItemEvent} file-item - The user links a file to another item.
 */
export class AttachedFiles extends LitElement {
  static override styles = [controlStyles, fileRowStyles, styles];

  @property({ attribute: false }) records: readonly UploadRecord[] = [];

  /** The module's copy. The table renders nothing without it. */
  @property({ attribute: false }) copy?: TableCopy;

  /** Item numbers by id, for labels. */
  @property({ attribute: false }) numbers: ReadonlyMap<string, number> = new Map();

  /** Items that a file can answer; without them, the table shows no select. */
  @property({ attribute: false }) choices: readonly string[] = [];

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Accessible name of the table. */
  @property({ attribute: false }) label = '';

  /** Shows the files without controls. */
  @property({ type: Boolean }) fixed = false;

  /** Whether the form is submitting the response. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @queryAll('tbody tr') private rows!: NodeListOf<HTMLTableRowElement>;

  @query('table') private table!: HTMLTableElement | null;

  @state() private page = 0;
  @state() private size = 10;

  #held: { readonly control: Element; readonly row: number } | undefined;

  /** Focuses the actions of the file at `index`, or of the one before. Returns false if there is none. */
  async focusRow(index: number): Promise<boolean> {
    await this.updateComplete;
    const row = this.rows[Math.min(Math.max(index, 0), this.rows.length - 1)];
    const button = row?.querySelector<HTMLElement>('button');
    button?.focus();
    return Boolean(button);
  }

  /** Focuses a file, on any page. */
  async focusFile(fileId: string): Promise<boolean> {
    const index = this.records.findIndex(({ id }) => id === fileId);
    this.page = Math.max(Math.floor(index / this.size), 0);
    return this.focusRow(index % this.size);
  }

  /** Position of a file on its page. */
  rowOf(fileId: string): number {
    return this.records.findIndex(({ id }) => id === fileId) % this.size;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('records');
    // Shows the page with the newly added file.
    if (before && before.length < this.records.length) this.page = Number.POSITIVE_INFINITY;
    const control = this.shadowRoot?.activeElement;
    const row = [...this.rows].findIndex((other) => other.contains(control ?? null));
    this.#held = control && row >= 0 ? { control, row } : undefined;
  }

  /** Moves the focus if a background update removes the focused row. */
  protected override updated(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || held.control.isConnected) return;
    void this.focusRow(held.row).then((found) => found || this.table?.focus());
  }

  override render(): unknown {
    const { environment, copy: t } = this;
    if (!environment || !t) return nothing;
    const page = pageOf(this.records, this.page, this.size);

    // Explicit roles: the card layout on small screens makes browsers drop the table semantics.
    return html`
      <table role="table" tabindex="-1" aria-label=${this.label}>
        <thead>
          <tr role="row">
            <th role="columnheader" scope="col">${t('files.name')}</th>
            <th role="columnheader" scope="col">${t('files.uploaded')}</th>
            <th role="columnheader" scope="col">${t('files.size')}</th>
            <th role="columnheader" scope="col">${t('files.type')}</th>
            <th role="columnheader" scope="col">${t('files.status')}</th>
            ${this.fixed ? nothing : html`<th role="columnheader" scope="col">${t('files.action')}</th>`}
          </tr>
        </thead>
        <tbody>
          ${
            page.rows.length === 0
              ? html`<tr role="row">
                  <td role="cell" class="none" colspan=${this.fixed ? 5 : 6}>${t('files.none')}</td>
                </tr>`
              : repeat(
                  page.rows,
                  ({ id }) => id,
                  (record) => this.#renderRow(record, environment, t),
                )
          }
        </tbody>
      </table>
      <span id="answers" hidden>${t('files.answers')}</span>
      <ui-pager
        .copy=${{
          label: t('files.pages'),
          perPage: t('files.perPage'),
          range:
            page.total === 0
              ? t('files.range.none')
              : t('files.range', { from: page.from, last: page.last, total: page.total }),
          moves: {
            first: t('files.first'),
            previous: t('files.previous'),
            next: t('files.next'),
            last: t('files.last'),
          },
        }}
        .size=${this.size}
        .possible=${page.moves}
        @page-move=${this.#handleMove}
        @page-size=${this.#handleSize}
      ></ui-pager>
    `;
  }

  #renderRow(record: UploadRecord, place: Environment, t: TableCopy): TemplateResult {
    const { locale, timeZone, strings } = place;
    const { uploadedAt, sizeBytes, fileType } = record;
    const { records, limits, numbers } = this;
    const file = { record, records, limits, numbers, copyContext: { t, locale, strings } };

    return html`
      <tr role="row">
        <td role="cell" data-column=${t('files.name')}>
          <div>${fileName(file)} ${isHere(record) ? this.#renderItem(record, t) : nothing}</div>
        </td>
        <td role="cell" class="when" data-column=${t('files.uploaded')}>
          ${uploadedAt ? formatMoment(uploadedAt, { locale, timeZone }) : '–'}
        </td>
        <td role="cell" data-column=${t('files.size')}>${formatFileSize(sizeBytes, locale)}</td>
        <td role="cell" data-column=${t('files.type')}>${fileType || '–'}</td>
        <td role="cell" data-column=${t('files.status')}>${fileStatus(file, { bar: true })}</td>
        ${this.fixed ? nothing : html`<td role="cell" data-column=${t('files.action')}>${this.#renderActions(file, t)}</td>`}
      </tr>
    `;
  }

  #renderItem(record: UploadRecord, t: TableCopy): TemplateResult {
    const { id, moving, removal } = record;
    const { numbers } = this;
    const itemId = this.#chosenFor(record);
    const choices = this.#choicesFor(record);
    const words = (wanted: string | null): string => {
      const n = wanted === null ? undefined : numbers.get(wanted);
      return n === undefined ? t('files.whole') : t('files.item', { n });
    };
    if (this.fixed || this.choices.length === 0) return html`<p class="hint">${words(record.itemId)}</p>`;
    return html`
      <select
        class="input for"
        id="for-${id}"
        autocomplete="off"
        aria-labelledby="name-${id} answers"
        aria-busy=${moving === 'running'}
        ?disabled=${this.locked || removal === 'running'}
        @change=${(event: Event) => this.#handleItem(id, event)}
      >
        ${choices.map(
          (choice) =>
            html`<option value=${choice ?? ''} .selected=${live(choice === itemId)}>${words(choice)}</option>`,
        )}
      </select>
    `;
  }

  /** Items that a file can answer. A copy can only go to items that don't have the same content. */
  #choicesFor(record: UploadRecord): readonly (string | null)[] {
    const { choices } = this;
    // Text over its field's limit becomes a document, which answers a question.
    const own = record.itemId === null || choices.includes(record.itemId) ? [] : [record.itemId];
    const all = [...own, ...choices, null];
    const original = record.sameAs === undefined ? undefined : duplicateOf(record, this.records);
    if (!original) return all;
    const same = this.records.filter((other) => other === original || duplicateOf(original, [other]));
    return all.filter((choice) => !same.some(({ itemId, id }) => id !== record.id && itemId === choice));
  }

  /** The selected item of the row: a copy never belongs to the item of the original. */
  #chosenFor(record: UploadRecord): string | null {
    if (record.sameAs === undefined) return record.itemId;
    const choices = this.#choicesFor(record);
    return choices.includes(record.itemId) ? record.itemId : (choices[0] ?? null);
  }

  /** Sends a copy for the item selected in its row. */
  #renderSendAnyway(record: UploadRecord, t: TableCopy): unknown {
    if (record.sameAs === undefined || this.#choicesFor(record).length === 0) return nothing;
    const { id } = record;
    const itemId = this.#chosenFor(record);
    const n = itemId === null ? undefined : this.numbers.get(itemId);
    return html`<button
      type="button"
      class="button small"
      id="as-well-${id}"
      aria-labelledby="name-${id} as-well-${id}"
      aria-disabled=${this.locked}
      @click=${() => this.#handleSendAnyway(id, itemId)}
    >
      ${n === undefined ? t('files.asWell.whole') : t('files.asWell', { n })}
    </button>`;
  }

  #renderActions(file: ShownFile, t: TableCopy): TemplateResult {
    return fileActions(file, {
      act: (action, { id }) => this.dispatchEvent(new FileActionEvent(id, action)),
      locked: this.locked,
      replaceable: true,
      more: this.#renderSendAnyway(file.record, t),
    });
  }

  #handleSendAnyway(fileId: string, itemId: string | null): void {
    if (this.locked) return;
    this.dispatchEvent(new FileItemEvent(fileId, itemId));
    this.dispatchEvent(new FileActionEvent(fileId, 'as-well'));
  }

  #handleItem(fileId: string, { target }: Event): void {
    if (!(target instanceof HTMLSelectElement)) return;
    this.dispatchEvent(new FileItemEvent(fileId, target.value === '' ? null : target.value));
  }

  #handleMove({ detail }: PageMoveEvent): void {
    this.page = pageOf(this.records, this.page, this.size).to[detail.move];
  }

  #handleSize({ detail }: PageSizeEvent): void {
    this.size = detail.size;
    this.page = 0;
  }
}

/** A file rejected before the upload answers nothing, unless it is a copy that can answer another item. */
const isHere = ({ attachmentId, state, sameAs }: UploadRecord): boolean =>
  attachmentId !== undefined || sameAs !== undefined || state.status !== 'rejected';

declare global {
  interface HTMLElementTagNameMap {
    'attached-files': AttachedFiles;
  }
}
