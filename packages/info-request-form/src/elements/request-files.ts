import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import type { AttachmentLimits } from '@portal/api';
import { formatFileSize, formatMoment } from '@portal/domain';
import type { Place } from '@portal/domain';
import { controlStyles, environmentContext } from '@portal/kit';
import type { Environment, UploadRecord } from '@portal/kit';
import type { PageMoveEvent, PageSizeEvent } from '@portal/ui';

import { FileActionEvent, FileItemEvent } from '../events.js';
import type { FileAction } from '../events.js';
import { filesWords } from '../files-copy.js';
import type { FilesWords } from '../files-copy.js';
import { pageOf } from '../model/pages.js';
import { fileStatus } from './file-status.js';
import { styles } from './request-files.styles.js';

/**
 * The files of a request: what, when, how large, which state, what can be done.
 *
 * @tag request-files
 *
 * @fires {FileActionEvent} file-action - A file is to be removed, called off, sent again or replaced.
 * @fires {FileItemEvent} file-item - A file answers another item.
 */
export class RequestFiles extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) records: readonly UploadRecord[] = [];

  /** Number of each item by its id, for telling what a file answers. */
  @property({ attribute: false }) numbers: ReadonlyMap<string, number> = new Map();

  /** Items that a file can answer; without them, nothing can be chosen. */
  @property({ attribute: false }) choices: readonly string[] = [];

  @property({ attribute: false }) limits?: AttachmentLimits | undefined;

  /** Names the table. */
  @property({ attribute: false }) label = '';

  /** Shows the files and nothing that changes them. */
  @property({ type: Boolean }) fixed = false;

  /** Whether the answer is being sent. */
  @property({ type: Boolean }) locked = false;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @queryAll('tbody tr') private rows!: NodeListOf<HTMLTableRowElement>;

  @query('table') private table!: HTMLTableElement | null;

  @state() private page = 0;
  @state() private size = 10;

  #held: { readonly control: Element; readonly row: number } | undefined;

  /** Puts the focus on what can be done with the file at `index`, or the one before. False where there is none. */
  async focusRow(index: number): Promise<boolean> {
    await this.updateComplete;
    const row = this.rows[Math.min(Math.max(index, 0), this.rows.length - 1)];
    const button = row?.querySelector<HTMLElement>('button');
    button?.focus();
    return Boolean(button);
  }

  /** Puts the focus on a file, whichever page it is on. */
  async focusFile(fileId: string): Promise<boolean> {
    const index = this.records.findIndex(({ id }) => id === fileId);
    this.page = Math.max(Math.floor(index / this.size), 0);
    return this.focusRow(index % this.size);
  }

  /** Where a file is on its page. */
  rowOf(fileId: string): number {
    return this.records.findIndex(({ id }) => id === fileId) % this.size;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('records');
    // What was just added is seen.
    if (before && before.length < this.records.length) this.page = Number.POSITIVE_INFINITY;
    const control = this.shadowRoot?.activeElement;
    const row = [...this.rows].findIndex((other) => other.contains(control ?? null));
    this.#held = control && row >= 0 ? { control, row } : undefined;
  }

  /** A row that goes by itself does not take the focus with it. */
  protected override updated(): void {
    const held = this.#held;
    this.#held = undefined;
    if (!held || held.control.isConnected) return;
    void this.focusRow(held.row).then((found) => found || this.table?.focus());
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment) return nothing;
    const t = filesWords(environment.strings);
    const page = pageOf(this.records, this.page, this.size);

    // Roles are said in words: as cards, the rows are no table to the browser any more.
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
        .words=${{
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

  #renderRow(record: UploadRecord, place: Place, t: FilesWords): TemplateResult {
    const { locale, timeZone } = place;
    const { id, fileName, uploadedAt, sizeBytes, fileType } = record;
    const speech = { t, locale };

    return html`
      <tr role="row">
        <td role="cell" data-column=${t('files.name')}>
          <div>
            <span class="name" id="name-${id}"><bdi>${fileName}</bdi></span>
            ${isHere(record) ? this.#renderItem(record, t) : nothing}
          </div>
        </td>
        <td role="cell" class="when" data-column=${t('files.uploaded')}>
          ${uploadedAt ? formatMoment(uploadedAt, { locale, timeZone }) : '–'}
        </td>
        <td role="cell" data-column=${t('files.size')}>${formatFileSize(sizeBytes, locale)}</td>
        <td role="cell" data-column=${t('files.type')}>${fileType || '–'}</td>
        <td role="cell" data-column=${t('files.status')}>${fileStatus(record, this.limits, speech)}</td>
        ${this.fixed ? nothing : html`<td role="cell" data-column=${t('files.action')}>${this.#renderActions(record, t)}</td>`}
      </tr>
    `;
  }

  #renderItem({ id, itemId, moving, removal }: UploadRecord, t: FilesWords): TemplateResult {
    const { numbers, choices } = this;
    const words = (wanted: string | null): string => {
      const n = wanted === null ? undefined : numbers.get(wanted);
      return n === undefined ? t('files.whole') : t('files.item', { n });
    };
    if (this.fixed || choices.length === 0) return html`<p class="hint">${words(itemId)}</p>`;
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
        ${[...choices, null].map(
          (choice) =>
            html`<option value=${choice ?? ''} .selected=${live(choice === itemId)}>${words(choice)}</option>`,
        )}
      </select>
    `;
  }

  #renderActions({ id, state, attachmentId, removal }: UploadRecord, t: FilesWords): TemplateResult {
    const underWay = attachmentId === undefined && (state.status === 'queued' || state.status === 'sending');
    const settled = state.status === 'accepted' || state.status === 'rejected' || state.status === 'failed';
    const action = (name: FileAction, label: string) => html`
      <button
        type="button"
        class="button quiet small"
        id="${name}-${id}"
        aria-labelledby="${name}-${id} name-${id}"
        aria-disabled=${this.locked || removal === 'running'}
        @click=${() => removal !== 'running' && !this.locked && this.dispatchEvent(new FileActionEvent(id, name))}
      >
        ${label}
      </button>
    `;
    return html`
      <div class="actions">
        ${state.status === 'failed' && state.retryable ? action('retry', t('files.retry')) : nothing}
        ${settled ? action('replace', t('files.replace')) : nothing}
        ${action('remove', underWay ? t('files.cancel') : removal === 'running' ? t('files.removing') : t('files.remove'))}
      </div>
    `;
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

/** What was refused before it was sent answers nothing. */
const isHere = ({ attachmentId, state }: UploadRecord): boolean =>
  attachmentId !== undefined || state.status !== 'rejected';

declare global {
  interface HTMLElementTagNameMap {
    'request-files': RequestFiles;
  }
}
