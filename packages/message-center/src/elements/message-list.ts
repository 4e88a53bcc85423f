import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { pageMessages } from '@portal/api';
import type { MessagePage, MessageRow, MessageSummary } from '@portal/api';
import { listCopy } from '@portal/copy';
import type { ListCopy } from '@portal/copy';
import { stillListed, stillOnPage, todayIn } from '@portal/domain';
import { Announcer, LazyPart, Query, controlStyles, environmentContext, failedView, heading } from '@portal/kit';
import type { Environment, Freshness } from '@portal/kit';

import { ListChangedEvent, MessageChosenEvent, MessagesChangedEvent } from '../events.js';
import type { ActionRequestedEvent } from '../events.js';
import { BY_DUE, START } from '../model/list-state.js';
import type { ListChange, ListState } from '../model/list-state.js';
import { isOtherMinute } from '../model/minute.js';
import { idsOf, rowsOf, withUnread, without } from '../model/page.js';
import type { MessageActions, WriteResult } from '../later/message-actions.js';
import { messageFoot, messagesEmpty, resultsCopy } from './message-foot.js';
import type { MessageTable } from './message-table.js';
import { messageTabs } from './message-tabs.js';
import type { MessageToolbar } from './message-toolbar.js';
import { waitingLine } from './message-waiting.js';
import { styles } from './message-list.styles.js';

interface Frame {
  readonly t: ListCopy;
  readonly environment: Environment;
}

/**
 * Reads the mailbox page by page, with filters, sorting, search, and actions (MC-02 to MC-13). The parent owns the list
 * state; tabs, tools, and table headers stay in every state.
 *
 * @tag message-list
 *
 * @fires {MessageChosenEvent} message-chosen - The user opens a message.
 * @fires {ListChangedEvent} list-changed - The user changes the view, page, sort, or selection.
 * @fires {MessagesChangedEvent} messages-changed - A write succeeded, or the user refreshes.
 */
export class MessageList extends LitElement {
  static override styles = [controlStyles, styles];

  /** The shown part of the mailbox, and its selection. */
  @property({ attribute: false }) list: ListState = START;

  /** From the poll: the requests that wait for the office. */
  @property({ attribute: false }) summary?: MessageSummary | undefined;

  /** The mailbox revision from the poll: a new one reloads the page in the background. */
  @property({ attribute: false }) revision?: string | undefined;

  /** The time for computing deadlines. */
  @property({ attribute: false, hasChanged: isOtherMinute }) asOf?: Date | undefined;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private refreshing = false;

  @query('message-table') private table!: MessageTable | null;
  @query('message-toolbar') private toolbar!: MessageToolbar | null;
  @query('#title') private headline!: HTMLElement | null;
  @query('.outcome') private outcome!: HTMLElement | null;

  readonly page = new Query(this, {
    args: () => {
      const { client, timeZone } = this.environment ?? {};
      const { view, search, sort, pageSize, cursor } = this.list;
      return [client, timeZone, view, search, sort, pageSize, cursor] as const;
    },
    run: ([client, timeZone, view, search, sort, pageSize, cursor], signal) =>
      client.send(
        pageMessages,
        { view, search, sort, timeZone, pageSize, cursor: cursor === '' ? null : cursor },
        { signal },
      ),
    // Keeps the old rows while another page of the same user's mailbox loads.
    keep: ([before], [now]) => before === now,
    outcome: () => this.environment?.outcome,
  });

  readonly #announcer = new Announcer(this);
  /** The actions on messages; loaded on first use. */
  actions: MessageActions | undefined;

  readonly later = new LazyPart(this, async () => {
    this.actions ??= (await import('../later/message-actions.js')).messageActions(this, {
      environment: () => this.environment,
      done: (written, announcement) => this.#handleWritten(written, announcement),
      dismissed: () => this.toolbar?.focus(),
    });
  });
  /** Counts of the last page: tabs and pager keep them while another page loads. */
  #lastCounts: Pick<MessagePage, 'counts' | 'total'> | undefined;
  /** Whether to announce the next page because the user requested it, and the page before it. */
  #shouldAnnounce = false;
  #before: MessagePage | undefined;
  #waitingHadFocus = false;
  readonly #rows = new Map<string, MessageRow>();
  #selectionCleared = false;
  /** The last page read, with the list state it belongs to. */
  #lastRead: { readonly name: string; readonly page: MessagePage } | undefined;
  #today: string | undefined;
  #savedPosition: { readonly messageId: string; readonly top: number } | undefined;

  /** Saves the screen position of a message for the return to it. */
  savePosition(messageId: string): void {
    const top = this.table?.opener(messageId)?.getBoundingClientRect().top;
    this.#savedPosition = top === undefined ? undefined : { messageId, top };
  }

  /** Returns from a message: focuses its row, or the row first opened, at its old screen position. */
  returnTo(messageId: string): void {
    const left = this.#savedPosition;
    const to = [messageId, left?.messageId].find(
      (id) => id !== undefined && this.table?.focusMessage(id, { preventScroll: true }),
    );
    if (to === undefined) {
      this.focus();
      return;
    }
    const opener = this.table?.opener(to);
    const top = opener?.getBoundingClientRect().top;
    if (left?.messageId === to && top !== undefined) scrollBy(0, top - left.top);
    opener?.scrollIntoView({ block: 'nearest' });
  }

  override focus(options?: FocusOptions): void {
    this.headline?.focus(options);
  }

  /** Reloads the page; rows, selection, and focus stay. */
  readonly reload = (): Promise<unknown> => this.page.refresh();

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if ((changed.get('revision') !== undefined && this.revision !== undefined) || this.#isNextDay()) void this.reload();
    this.#waitingHadFocus = this.shadowRoot?.activeElement?.closest('.waits') != null;
    const { value } = this.page;
    this.#lastCounts = value ?? this.#lastCounts;
    this.#rememberRows();
    if (value && this.#shouldAnnounce && value !== this.#before) this.#announceResults(value);
  }

  /** At midnight in the user's zone, "today" changes (MC-04). */
  #isNextDay(): boolean {
    const before = this.#today;
    const { environment, asOf } = this;
    if (environment && asOf) this.#today = todayIn(environment.timeZone, asOf);
    return before !== undefined && before !== this.#today;
  }

  protected override updated(): void {
    const { value } = this.page;
    if (value) this.#deselectRemoved(value);
    // The button disappears with the last waiting request.
    if (this.#waitingHadFocus && !this.shadowRoot?.activeElement) this.focus();
    // Deletions emptied the last page: go to the first one.
    if (value?.items.length === 0 && value.total > 0 && this.list.cursor !== '') {
      this.#change({ kind: 'page', cursor: '' });
    }
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment) return nothing;

    const t = listCopy(environment.strings);
    const frame = { t, environment };
    return html`
      ${this.#announcer.render()} ${this.#renderTop(t, frame)}
      ${messageTabs({
        t,
        locale: environment.locale,
        view: this.list.view,
        counts: this.#lastCounts?.counts,
        choose: (view) => this.#change({ kind: 'view', view }),
      })}
      <div class="panel" role="tabpanel" id="panel" aria-labelledby="tab-${this.list.view}">
        ${this.#renderToolbar(t)} ${this.#renderActions(t)}
        ${this.page.render({
          loading: () => this.#renderPage(frame),
          failed: (error, retry) =>
            this.#renderPage(frame, undefined, failedView(error, { failed: t('could-not.list'), retry, environment })),
          ready: (page, freshness) => this.#renderPage(frame, page, this.#renderStale(t, freshness)),
        })}
      </div>
    `;
  }

  #renderTop(t: ListCopy, frame: Frame): TemplateResult {
    return html`
      <div class="top">
        ${heading(this.headingLevel, t('title'), { id: 'title', className: 'title', focusable: true })}
        ${this.#renderWaiting(frame)}
        <button type="button" class="button" aria-disabled=${this.refreshing} @click=${this.#handleRefresh}>
          ${t('refresh')}
        </button>
      </div>
    `;
  }

  #renderWaiting({ t, environment: { timeZone, locale, payer, now } }: Frame): TemplateResult {
    const byDue = this.list.sort.by === BY_DUE.by;
    return waitingLine({
      t,
      place: { timeZone, locale },
      now: this.asOf ?? now(),
      payer: payer.shortName,
      summary: this.summary,
      byDue,
      toggle: () => this.#change(byDue ? { kind: 'sort', sort: START.sort } : { kind: 'due' }),
    });
  }

  #renderActions(t: ListCopy): unknown {
    const { environment } = this;
    return this.later.render({ environment, failed: t('could-not.act'), ready: () => this.actions?.render() });
  }

  #renderToolbar(t: ListCopy): TemplateResult {
    const { search } = this.list;
    return html`
      <message-toolbar
        .selected=${this.list.selected.length}
        .elsewhere=${this.#elsewhere()}
        .search=${search}
        .busy=${this.actions?.busy ?? false}
        @action-requested=${this.#handleAction}
        @list-changed=${this.#handleChange}
      ></message-toolbar>
      ${
        search === ''
          ? nothing
          : html`<p class="searching">
              <span>${t('search.for')}</span>
              <button type="button" class="button small" @click=${this.#handleClearSearch}>${t('search.clear')}</button>
            </p>`
      }
    `;
  }

  /** Header and footer stay while a page loads, so that they keep the focus. */
  #renderPage(frame: Frame, page?: MessagePage, errorView: unknown = nothing): TemplateResult {
    const failed = !page && errorView !== nothing;
    return html`
      ${page ? errorView : nothing}
      <div>
        ${this.#renderTable(failed ? [] : page?.items)}
        ${failed ? html`<div class="failed">${errorView}</div>` : this.#renderUnder(frame, page)}
      </div>
      ${failed ? nothing : this.#renderFoot(frame, page)}
    `;
  }

  /** While another page loads, the previous page's rows stay in place. */
  #renderTable(rows: MessagePage['items'] | undefined): TemplateResult {
    return html`
      <message-table
        .rows=${rows ?? this.page.previous?.items}
        ?busy=${!rows && this.page.previous !== undefined}
        .selected=${this.list.selected}
        .sort=${this.list.sort}
        .asOf=${this.asOf}
        @list-changed=${this.#handleChange}
        @message-chosen=${this.#handleChosen}
      ></message-table>
    `;
  }

  #renderUnder(frame: Frame, page: MessagePage | undefined): unknown {
    if (!page) return this.#renderLoading(frame);
    return page.items.length === 0 ? this.#renderEmpty(frame) : nothing;
  }

  /** The table renders placeholder rows; this shows a message if loading is slow. */
  #renderLoading({ t }: Frame): TemplateResult {
    return html`<ui-loading label=${t('loading')} slow=${t('slow')} shape=""></ui-loading>`;
  }

  #renderEmpty({ t, environment: { payer } }: Frame): TemplateResult {
    const { view, search } = this.list;
    return messagesEmpty({ t, view, searching: search !== '', payer: payer.shortName, showAll: this.#showAll });
  }

  #renderFoot({ t, environment: { locale } }: Frame, page: MessagePage | undefined): TemplateResult {
    return messageFoot({
      t,
      locale,
      page,
      total: this.#lastCounts?.total,
      pageSize: this.list.pageSize,
      turn: (cursor) => this.#change({ kind: 'page', cursor }),
      resize: (size) => this.#change({ kind: 'size', size }),
    });
  }

  #handleChange({ detail }: ListChangedEvent): void {
    this.#change(detail);
  }

  #handleChosen({ detail }: MessageChosenEvent): void {
    this.dispatchEvent(new MessageChosenEvent(detail));
  }

  #handleClearSearch(): void {
    this.toolbar?.focusSearch();
    this.#change({ kind: 'search', search: '' });
  }

  async #handleRefresh(): Promise<void> {
    if (this.refreshing) return;
    this.refreshing = true;
    this.dispatchEvent(new MessagesChangedEvent());
    await this.reload();
    this.refreshing = false;
    if (this.page.value) this.#announcer.announce(listCopy(this.environment?.strings)('up-to-date'));
  }

  #handleAction({ detail: { action } }: ActionRequestedEvent): void {
    const ids = this.list.selected;
    if (ids.length === 0) this.#announcer.announce(listCopy(this.environment?.strings)('select-first'));
    else if (action === 'clear') this.#change({ kind: 'select', messageIds: [] });
    else void this.#act(action, ids);
  }

  async #act(action: 'delete' | 'read' | 'unread', ids: readonly string[]): Promise<void> {
    if (!this.actions) await this.later.ensure();
    if (action === 'delete') this.actions?.delete(ids, [...this.#rows.values()]);
    else this.actions?.mark({ messageIds: ids, unread: action === 'unread' });
  }

  #handleWritten({ deleted, marked }: WriteResult, announcement: string): void {
    const { value } = this.page;
    if (value && deleted) this.page.setValue(without(value, deleted));
    if (value && marked) this.page.setValue(withUnread(value, marked.messageIds, marked.unread));
    this.#change({ kind: 'select', messageIds: [] });
    this.dispatchEvent(new MessagesChangedEvent());
    void this.#announceWrite(announcement);
  }

  /** "Undo" disappears after use, and "Mark as Unread" disappears with the selection. */
  async #announceWrite(announcement: string): Promise<void> {
    await this.updateComplete;
    // The parent owns the selection and passes it back with a second update.
    await this.updateComplete;
    await this.toolbar?.updateComplete;
    const isLost = !this.shadowRoot?.activeElement;
    // A screen reader reads the focused outcome, so an announcement would repeat it.
    if (isLost && this.outcome) {
      this.outcome.focus();
      return;
    }
    if (isLost) this.toolbar?.focus();
    this.#announcer.announce(announcement);
  }

  readonly #showAll = (): void => {
    this.focus();
    this.#change({ kind: 'view', view: 'all' });
  };

  #change(change: ListChange): void {
    this.#shouldAnnounce = change.kind !== 'toggle' && change.kind !== 'select';
    this.#before = this.page.value;
    this.#selectionCleared = this.list.selected.length > 0 && ['view', 'search', 'due'].includes(change.kind);
    this.dispatchEvent(new ListChangedEvent(change));
  }

  #elsewhere(): number {
    const { value } = this.page;
    return value ? this.list.selected.length - stillOnPage(this.list.selected, idsOf(value)).length : 0;
  }

  /** Deselects a message that disappeared when the same page was reloaded, because the user can't see it. */
  #deselectRemoved(page: MessagePage): void {
    const { selected, ...list } = this.list;
    const name = JSON.stringify(list);
    const before = this.#lastRead;
    this.#lastRead = { name, page };
    if (before?.name !== name || page.total >= before.page.total) return;
    const kept = stillListed(selected, idsOf(before.page), idsOf(page));
    if (kept.length < selected.length) this.#change({ kind: 'select', messageIds: kept });
  }

  /** Remembers the selected rows, also those of other pages, so that outcomes can name them. */
  #rememberRows(): void {
    const { value } = this.page;
    if (!value) return;
    const { selected } = this.list;
    for (const row of rowsOf(value)) if (selected.includes(row.messageId)) this.#rows.set(row.messageId, row);
    for (const id of this.#rows.keys()) if (!selected.includes(id)) this.#rows.delete(id);
  }

  #renderStale(t: ListCopy, { failure, retry }: Freshness): unknown {
    const { environment } = this;
    if (failure === undefined) return nothing;
    return failedView(failure, { failed: t('could-not.refresh-list'), kept: t('kept-list'), retry, environment });
  }

  #announceResults(page: MessagePage): void {
    this.#shouldAnnounce = false;
    const t = listCopy(this.environment?.strings);
    const found = resultsCopy(page, { t, locale: this.environment?.locale ?? 'en-US' });
    this.#announcer.announce(this.#selectionCleared ? `${t('selection-cleared')} ${found}` : found);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-list': MessageList;
  }
}
