import { html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { MessageSummary, MessageView } from '@portal/api';
import { listCopy } from '@portal/copy';
import { newMessages } from '@portal/domain';
import { Announcer, LazyPart, MessagePollController, ModuleElement, controlStyles } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { MessageListRequestedEvent, MessageOpenedEvent, UnreadCountChangedEvent } from '../events.js';
import type { ListChangedEvent, MessageChosenEvent } from '../events.js';
import { START, changed, pageSizeOf, viewOf } from '../model/list-state.js';
import type { ListState } from '../model/list-state.js';
import { MinuteTicker } from './minute-ticker.js';
import type { MessageDetail } from './message-detail.js';
import type { MessageList } from './message-list.js';

/**
 * The messages from the payer's clinicians to the office: the list, and one opened message with the form for the
 * response (MC-01). Shows new messages without a reload.
 *
 * @tag message-center
 *
 * @csspart list - The list of messages with its tabs, filters, and pager.
 * @csspart message - The opened message.
 * @csspart notice - The module's own notice: the session expired or ended, or a setting is unusable.
 *
 * @fires {MessageOpenedEvent} message-opened - The user opened a message.
 * @fires {MessageListRequestedEvent} message-list-requested - The user wants to return to the list; cancelable.
 * @fires {CustomEvent} info-request-submitted - The user submitted the response to the opened request.
 * @fires {CustomEvent} draft-saved - The form saved a draft of that response.
 * @fires {CustomEvent} dirty-changed - Whether that response has unsaved input.
 * @fires {UnreadCountChangedEvent} unread-count-changed - The number of unread messages is known or has changed.
 */
export class MessageCenter extends ModuleElement {
  static override styles = controlStyles;

  /** The view of the list. */
  @property({ reflect: true }) view: MessageView = START.view;

  /** The opened message; empty shows the list. */
  @property({ attribute: 'message-id', reflect: true }) messageId?: string | undefined;

  /** Messages per page: 10, 25, 50, or 100. */
  @property({ attribute: 'page-size', type: Number, reflect: true }) pageSize = START.pageSize;

  @state() private list: ListState = START;

  @query('message-list') private listElement!: MessageList | null;
  @query('message-detail') private detailElement!: MessageDetail | null;

  readonly #announcer = new Announcer(this);
  readonly #summaryPoll = new MessagePollController(
    this,
    () => this.environment,
    (summary, before) => this.#handleSummary(summary, before),
  );
  /** Loads the opened message after the list, which renders first. */
  readonly later = new LazyPart(this, () =>
    Promise.all([import('../define/later/message-detail.js'), import('../later/message-actions.js')]),
  );
  /** The list renders when it is first visible, and then stays mounted behind an opened message. */
  #listSeen = false;
  #renderedId: string | undefined;
  #move: { readonly from: string | undefined; readonly takeFocus: boolean } | undefined;
  #unreportedId: string | undefined;
  #ownWrites = 0;

  constructor() {
    super();
    this.addController(new MinuteTicker(this));
  }

  protected override willUpdate(): void {
    super.willUpdate();
    this.#applyAttributes();
    const to = this.#openId;
    this.#listSeen ||= to === undefined;
    if (to !== undefined && !this.later.failed) void this.later.ensure();
    if (to === this.#renderedId) return;

    if (this.hasUpdated) this.#move = { from: this.#renderedId, takeFocus: this.#canMoveFocus() };
    if (this.#renderedId === undefined && to !== undefined) this.listElement?.savePosition(to);
    this.#renderedId = to;
  }

  protected override updated(): void {
    const move = this.#move;
    this.#move = undefined;
    if (!move?.takeFocus) return;
    if (this.#renderedId === undefined) void this.#focusList(move.from);
    else if (move.from === undefined) void this.#focusDetail();
  }

  /** Settles with the poll that follows a write. */
  refreshed: Promise<unknown> = Promise.resolve();

  override focus(options?: FocusOptions): void {
    const part = this.#openId === undefined ? this.listElement : this.detailElement;
    // Neither exists once the session has ended: the notice takes the focus.
    if (part) part.focus(options);
    else super.focus(options);
  }

  override refresh(): void {
    this.#afterWrite();
    void this.listElement?.reload();
    void this.detailElement?.reload();
  }

  protected override renderModule(environment: Environment): unknown {
    const open = this.#openId;
    const revision = this.#summaryPoll.summary?.revision;
    const t = listCopy(environment.strings);
    return html`
      ${this.#announcer.render()}
      ${
        this.#listSeen
          ? html`<message-list
              part="list"
              ?hidden=${open !== undefined}
              .list=${this.list}
              .headingLevel=${this.headingLevel}
              .summary=${this.#summaryPoll.summary}
              .revision=${revision}
              .asOf=${environment.now()}
              @list-changed=${this.#handleListChanged}
              @message-chosen=${this.#handleChosen}
              @messages-changed=${this.#afterWrite}
            ></message-list>`
          : nothing
      }
      ${
        open === undefined
          ? nothing
          : this.later.render({
              environment,
              failed: t('could-not.open'),
              loading: html`<ui-loading label=${t('message.loading')} shape="600"></ui-loading>`,
              ready: () =>
                html`<message-detail
                  part="message"
                  .messageId=${open}
                  .list=${this.list}
                  .headingLevel=${this.headingLevel}
                  .settings=${this.settingsInForce}
                  .revision=${revision}
                  .asOf=${environment.now()}
                  @message-chosen=${this.#handleChosen}
                  @back-pressed=${this.#handleBack}
                  @messages-changed=${this.#afterWrite}
                ></message-detail>`,
            })
      }
    `;
  }

  protected override clearData(): void {
    this.list = { ...START, view: this.list.view, pageSize: this.list.pageSize };
  }

  #handleListChanged({ detail }: ListChangedEvent): void {
    this.list = changed(this.list, detail);
    this.view = this.list.view;
    this.pageSize = this.list.pageSize;
  }

  #handleChosen({ detail: { messageId, orderId } }: MessageChosenEvent): void {
    this.messageId = messageId;
    this.#unreportedId = undefined;
    if (orderId === undefined) this.#unreportedId = messageId;
    else this.dispatchEvent(new MessageOpenedEvent({ messageId, orderId }));
    if (this.#unreportedId !== undefined) void this.#emitOpenedWhenRead(messageId);
  }

  #handleBack(): void {
    if (this.dispatchEvent(new MessageListRequestedEvent())) this.messageId = undefined;
  }

  /** "Next" doesn't know the order id yet, so the event waits for the message. */
  async #emitOpenedWhenRead(messageId: string): Promise<void> {
    await this.#detailRendered();
    await this.detailElement?.message.settled;
    const message = this.detailElement?.message.value;
    if (this.#unreportedId !== messageId || message?.messageId !== messageId) return;
    this.#unreportedId = undefined;
    this.dispatchEvent(new MessageOpenedEvent({ messageId, orderId: message.orderId }));
  }

  #applyAttributes(): void {
    const view = viewOf(this.view);
    const size = pageSizeOf(this.pageSize);
    if (view !== this.list.view) this.list = changed(this.list, { kind: 'view', view });
    if (size !== this.list.pageSize) this.list = changed(this.list, { kind: 'size', size });
  }

  /** An empty or removed `message-id` opens no message. */
  get #openId(): string | undefined {
    return this.messageId === '' ? undefined : (this.messageId ?? undefined);
  }

  /** Whether the module may move the focus: it is inside, or nowhere, as after the browser's own "back". */
  #canMoveFocus(): boolean {
    const { activeElement, body } = this.ownerDocument;
    // A dialog that has just closed may still count as the active element without `:focus-within`.
    return this.matches(':focus-within') || activeElement === null || activeElement === body || activeElement === this;
  }

  async #focusList(from: string | undefined): Promise<void> {
    await this.listElement?.updateComplete;
    if (from === undefined) this.listElement?.focus();
    else this.listElement?.returnTo(from);
  }

  async #focusDetail(): Promise<void> {
    await this.#detailRendered();
    this.detailElement?.focus();
  }

  async #detailRendered(): Promise<void> {
    await this.later.ensure();
    await this.updateComplete;
    await this.detailElement?.updateComplete;
  }

  /** This page's own changes don't count as new messages. */
  readonly #afterWrite = (): void => {
    this.#ownWrites += 1;
    this.refreshed = this.#summaryPoll.refresh().finally(() => (this.#ownWrites -= 1));
  };

  #handleSummary(summary: MessageSummary | undefined, before: MessageSummary | undefined): void {
    if (!summary || !this.environment) return;
    if (summary.unread !== before?.unread || summary.actionable !== before.actionable) {
      this.dispatchEvent(new UnreadCountChangedEvent(summary));
    }
    const count = before && this.#ownWrites === 0 ? newMessages(before, summary) : 0;
    if (count > 0) this.#announcer.announce(listCopy(this.environment.strings)('news', { count }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'message-center': MessageCenter;
  }
}
