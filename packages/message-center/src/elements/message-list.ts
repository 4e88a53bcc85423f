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
import { idsOf, rowsOf, withUnread, without } from '../model/page.js';
import type { MessageActions, WriteResult } from '../later/message-actions.js';
import { foundCopy, messageFoot, messagesEmpty, rangeCopy } from './message-foot.js';
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
 * Reads the mailbox page by page and lets a person choose, sort, search, mark and delete (MC-02 to MC-13).
 * What part of it is shown belongs to the parent; tabs, tools and table heads stay in every state.
 *
 * @tag message-list
 *
 * @fires {MessageChosenEvent} message-chosen - A message is to be opened.
 * @fires {ListChangedEvent} list-changed - Another part, order or selection is wanted.
 * @fires {MessagesChangedEvent} messages-changed - A write went through, or all is to be read again.
 */
export class MessageList extends LitElement {
  static override styles = [controlStyles, styles];

  /** What part of the mailbox is shown and what is ticked in it. */
  @property({ attribute: false }) list: ListState = START;

  /** Of the mailbox, from the poll: what waits for the office. */
  @property({ attribute: false }) summary?: MessageSummary | undefined;

  /** Of the mailbox, from the poll: another one reads the page again, quietly. */
  @property({ attribute: false }) revision?: string | undefined;

  /** When the deadlines are looked at. */
  @property({ attribute: false }) asOf?: Date | undefined;

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
    // Another page of the same person's mailbox.
    keep: ([before], [now]) => before === now,
    outcome: () => this.environment?.outcome,
  });

  readonly #announcer = new Announcer(this);
  /** What is done to messages; there as soon as it is asked for. */
  actions: MessageActions | undefined;

  readonly later = new LazyPart(this, async () => {
    this.actions ??= (await import('../later/message-actions.js')).messageActions(this, {
      environment: () => this.environment,
      done: (written, announcement) => this.#handleWritten(written, announcement),
      dismissed: () => this.toolbar?.focus(),
    });
  });
  /** The last page that came: tabs and pager keep their numbers while another one is read. */
  #lastCounts: Pick<MessagePage, 'counts' | 'total'> | undefined;
  /** Whether the next page answers a wish of the person, and what was shown when it was made. */
  #shouldAnnounce = false;
  #before: MessagePage | undefined;
  #waitingHadFocus = false;
  readonly #rows = new Map<string, MessageRow>();
  #selectionCleared = false;
  /** The page as it was read last, and which page of which list it is. */
  #lastRead: { readonly name: string; readonly page: MessagePage } | undefined;
  #today: string | undefined;
  #savedPosition: { readonly messageId: string; readonly top: number } | undefined;

  /** Keeps the place of a message on the screen, for coming back to it. */
  savePosition(messageId: string): void {
    const top = this.table?.opener(messageId)?.getBoundingClientRect().top;
    this.#savedPosition = top === undefined ? undefined : { messageId, top };
  }

  /** Comes back from a message: focus on its row, or on the row it all began with, where it was on the screen. */
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

  /** Reads the page again; what is drawn, ticked and focused stays. */
  readonly reload = (): Promise<unknown> => this.page.refresh();

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if ((changed.get('revision') !== undefined && this.revision !== undefined) || this.#isNextDay()) void this.reload();
    this.#waitingHadFocus = this.shadowRoot?.activeElement?.closest('.waits') != null;
    const { value } = this.page;
    this.#lastCounts = value ?? this.#lastCounts;
    this.#rememberRows();
    if (value && this.#shouldAnnounce && value !== this.#before) this.#announceResults(value);
  }

  /** At midnight in the person's zone another day is "today" (MC-04). */
  #isNextDay(): boolean {
    const before = this.#today;
    const { environment, asOf } = this;
    if (environment && asOf) this.#today = todayIn(environment.timeZone, asOf);
    return before !== undefined && before !== this.#today;
  }

  protected override updated(): void {
    const { value } = this.page;
    if (value) this.#deselectRemoved(value);
    // The way to what waits goes with the last that waited.
    if (this.#waitingHadFocus && !this.shadowRoot?.activeElement) this.focus();
    // The page was emptied from behind, by deletions: go where there is something.
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
      ${this.#announcer.render()} ${this.#renderTop(t)} ${this.#renderWaiting(frame)}
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

  #renderTop(t: ListCopy): TemplateResult {
    return html`
      <div class="top">
        ${heading(this.headingLevel, t('title'), { id: 'title', className: 'title', focusable: true })}
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

  /** Heads and foot stay while a page is read, so that the focus on them does. */
  #renderPage(frame: Frame, page?: MessagePage, trouble: unknown = nothing): TemplateResult {
    const failed = !page && trouble !== nothing;
    return html`
      ${page ? trouble : nothing}
      <div>
        ${this.#renderTable(failed ? [] : page?.items)}
        ${failed ? html`<div class="failed">${trouble}</div>` : this.#renderUnder(frame, page)}
      </div>
      ${failed ? nothing : this.#renderFoot(frame, page)}
    `;
  }

  /** While another page is read, the rows of the page before keep their place. */
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

  /** The table draws the rows to come; this says so when they take long. */
  #renderLoading({ t }: Frame): TemplateResult {
    return html`<ui-loading label=${t('loading')} slow=${t('slow')} lines="0"></ui-loading>`;
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

  /** "Undo" goes with what it undid, and "Mark as Unread" with the selection. */
  async #announceWrite(announcement: string): Promise<void> {
    await this.updateComplete;
    // The selection is the parent's, and comes back with a second drawing.
    await this.updateComplete;
    await this.toolbar?.updateComplete;
    const isLost = !this.shadowRoot?.activeElement;
    // With the focus on it, it is read; said as well, it would be heard twice.
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

  /** A message that left the list while the same page was read again cannot stay selected; nobody would see it. */
  #deselectRemoved(page: MessagePage): void {
    const { selected, ...list } = this.list;
    const name = JSON.stringify(list);
    const before = this.#lastRead;
    this.#lastRead = { name, page };
    if (before?.name !== name || page.total >= before.page.total) return;
    const kept = stillListed(selected, idsOf(before.page), idsOf(page));
    if (kept.length < selected.length) this.#change({ kind: 'select', messageIds: kept });
  }

  /** Keeps the rows of the selection, also those of other pages, so that each can be named. */
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
    const spoken = { t, locale: this.environment?.locale ?? 'en-US' };
    const found = `${foundCopy(page.total, spoken)}, ${rangeCopy(page, spoken)}`;
    this.#announcer.announce(this.#selectionCleared ? `${t('selection-cleared')} ${found}` : found);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-list': MessageList;
  }
}
