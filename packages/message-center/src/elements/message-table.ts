import { consume } from '@lit/context';
import { LitElement, html, noChange, nothing } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property, query, queryAll, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';

import { MESSAGE_SORTS } from '@portal/api';
import type { MessageRow, MessageSort } from '@portal/api';
import { listCopy } from '@portal/copy';
import type { ListCopy } from '@portal/copy';
import { rangeOf, selectionState, withTicks } from '@portal/domain';
import { controlStyles, environmentContext, helpCopy, linkTo } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { ListChangedEvent, MessageChosenEvent } from '../events.js';
import { sortBy } from '../model/list-state.js';
import { isOtherMinute } from '../model/minute.js';
import { placesOf } from '../model/row-places.js';
import type { RowPlace } from '../model/row-places.js';
import { COLUMNS, columnWidths } from './message-columns.js';
import type { Column, Sorting } from './message-columns.js';
import { ghostRow, messageRow, oddRow } from './message-row.js';
import { styles } from './message-table.styles.js';

/** Rows of the skeleton: as many as the first page has. */
const GHOSTS = 10;

const DIRECTIONS = ['ascending', 'descending'] as const;

/**
 * Renders one page of messages as a table, or as cards on a narrow screen. It doesn't load them; an unreadable row is
 * `null`.
 *
 * @tag message-table
 *
 * @fires {MessageChosenEvent} message-chosen - The user opens a message.
 * @fires {ListChangedEvent} list-changed - The user changes the sort or the selection.
 */
export class MessageTable extends LitElement {
  static override styles = [controlStyles, styles, columnWidths];

  /** While loading: the previous page's rows, or undefined. */
  @property({ attribute: false }) rows?: readonly (MessageRow | null)[] | undefined;

  /** Whether the rows belong to the previous page while another one loads. */
  @property({ type: Boolean, reflect: true }) busy = false;

  /** Message ids. */
  @property({ attribute: false }) selected: readonly string[] = [];

  @property({ attribute: false }) sort?: MessageSort;

  /** The time for computing the time left. */
  @property({ attribute: false, hasChanged: isOtherMinute }) asOf?: Date | undefined;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('thead input') private selectAll!: HTMLElement | null;
  @queryAll('.open') private openers!: NodeListOf<HTMLElement>;

  #focusedRow: number | undefined;
  #places: readonly RowPlace[] = [];
  /** Whether the rows are unchanged: a table that only becomes busy renders none of them again. */
  #isSameRows = false;
  /** The row ticked last, where a Shift selection starts. */
  #anchor: string | undefined;

  /** Focuses the control that opens a message; returns whether the page has the message. */
  focusMessage(messageId: string, options?: FocusOptions): boolean {
    const opener = this.opener(messageId);
    opener?.focus(options);
    return opener !== undefined;
  }

  opener(messageId: string): HTMLElement | undefined {
    const index = this.#readable().findIndex((row) => row.messageId === messageId);
    return index < 0 ? undefined : this.openers[index];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    this.#isSameRows = changed.size > 0 && [...changed.keys()].every((key) => key === 'busy' || key === 'sort');
    if (changed.has('rows')) this.#places = placesOf(this.rows ?? [], this.#places, changed.get('busy') === true);
    const row = this.shadowRoot?.activeElement?.closest('tbody tr');
    this.#focusedRow = row ? [...(row.parentElement?.children ?? [])].indexOf(row) : undefined;
  }

  protected override updated(): void {
    // The focused row disappeared: focus the row at the same position.
    if (this.#focusedRow === undefined || this.shadowRoot?.activeElement) return;
    const next = this.openers[Math.min(this.#focusedRow, this.openers.length - 1)];
    (next ?? this.selectAll)?.focus();
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment) return nothing;

    const t = listCopy(environment.strings);
    return html`
      ${this.#renderSorter(t)}
      <table
        role="table"
        class=${this.rows?.length === 0 ? 'bare' : nothing}
        aria-label=${t('table')}
        aria-busy=${this.busy || !this.rows}
      >
        <thead>
          <tr role="row">
            ${this.#renderSelectAll(t)} ${COLUMNS.map((column) => this.#renderHead(column, t))}
          </tr>
        </thead>
        <tbody>
          ${this.#isSameRows ? noChange : this.#renderBody(environment, t)}
        </tbody>
      </table>
    `;
  }

  /** Cards have no headers to select, so they have a sort menu. */
  #renderSorter(t: ListCopy): TemplateResult {
    const choices = COLUMNS.flatMap(({ sortable }) =>
      sortable ? DIRECTIONS.map((direction) => ({ by: sortable.by, direction })) : [],
    );
    return html`
      <div class="sorter">
        <label class="label" for="sort">${t('sort.label')}</label>
        <select class="input" id="sort" @change=${this.#handleSorter}>
          ${choices.map(
            ({ by, direction }) => html`
              <option
                value="${by} ${direction}"
                .selected=${live(this.sort?.by === by && this.sort.direction === direction)}
              >
                ${t(`sort.${by}.${direction}`)}
              </option>
            `,
          )}
          <option value="due" .selected=${live(this.sort?.by === 'due')}>${t('sort.due')}</option>
        </select>
      </div>
    `;
  }

  #renderSelectAll(t: ListCopy): TemplateResult {
    const ids = this.#readable().map(({ messageId }) => messageId);
    const ticked = selectionState(this.selected, ids);
    return html`
      <th role="columnheader" scope="col" class="check">
        <label>
          <input
            type="checkbox"
            aria-label=${t('select-all')}
            .checked=${live(ticked === 'all')}
            .indeterminate=${live(ticked === 'some')}
            @change=${() => this.#change({ kind: 'select', messageIds: withTicks(this.selected, ids, ticked !== 'all') })}
          />
          <span class="all" aria-hidden="true">${t('select-all')}</span>
        </label>
      </th>
    `;
  }

  #renderHead({ key, head, sortable }: Column, t: ListCopy): TemplateResult {
    const sorted = sortable && this.sort?.by === sortable.by ? this.sort.direction : undefined;
    return html`
      <th role="columnheader" scope="col" data-column=${key} aria-sort=${sorted ?? nothing}>
        ${
          sortable
            ? html`<button type="button" class="sort" @click=${() => this.#sort(sortable)}>
                ${t(head)}
                <span class="arrow" aria-hidden="true">${sorted ? (sorted === 'ascending' ? '↑' : '↓') : nothing}</span>
              </button>`
            : t(head)
        }
      </th>
    `;
  }

  #renderBody(environment: Environment, t: ListCopy): unknown {
    return this.rows ? this.#renderRows(this.rows, environment, t) : Array.from({ length: GHOSTS }, ghostRow);
  }

  #renderRows(rows: readonly (MessageRow | null)[], environment: Environment, t: ListCopy): unknown {
    const { timeZone, locale, payer, now } = environment;
    const around = { place: { timeZone, locale }, now: this.asOf ?? now(), payer: payer.shortName, t };
    const heads = COLUMNS.map(({ head }) => t(head));

    return repeat(
      rows,
      (_, index) => this.#places[index]?.place,
      (row) =>
        row
          ? messageRow(row, {
              ...around,
              environment,
              heads,
              selected: this.selected.includes(row.messageId),
              href: linkTo(environment, { messageId: row.messageId, orderId: row.orderId }),
              toggle: (event) => this.#tick(row.messageId, event),
              open: () =>
                this.dispatchEvent(new MessageChosenEvent({ messageId: row.messageId, orderId: row.orderId })),
            })
          : oddRow([t('unreadable'), helpCopy(undefined, environment)].join(' ').trim()),
    );
  }

  #handleSorter(event: Event): void {
    const [by, direction] = (event.target as HTMLSelectElement).value.split(' ');
    const sort = MESSAGE_SORTS.find((one) => one === by);
    if (sort)
      this.#change({
        kind: 'sort',
        sort: { by: sort, direction: direction === 'descending' ? direction : 'ascending' },
      });
  }

  /** With Shift, every row from the one ticked before gets the same state. */
  #tick(messageId: string, { shiftKey, target }: MouseEvent): void {
    const from = this.#anchor;
    this.#anchor = messageId;
    if (!shiftKey || from === undefined || from === messageId) {
      this.#change({ kind: 'toggle', messageId });
      return;
    }
    const onPage = this.#readable().map((row) => row.messageId);
    const ids = rangeOf(onPage, from, messageId);
    this.#change({ kind: 'select', messageIds: withTicks(this.selected, ids, (target as HTMLInputElement).checked) });
  }

  #sort({ by, first }: Sorting): void {
    if (this.sort) this.#change({ kind: 'sort', sort: sortBy(by, first, this.sort) });
  }

  #change(change: ListChangedEvent['detail']): void {
    this.dispatchEvent(new ListChangedEvent(change));
    // Reverts the checkbox or the order if the parent did not accept the change.
    this.requestUpdate(change.kind === 'sort' ? 'sort' : 'selected');
  }

  #readable(): readonly MessageRow[] {
    return (this.rows ?? []).filter((row) => row !== null);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-table': MessageTable;
  }
}
