import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';

import { getMessage, getMessageHistory, getMessageNeighbors, markMessages } from '@portal/api';
import type { Message } from '@portal/api';
import { detailCopy, listCopy } from '@portal/copy';
import type { DetailCopy } from '@portal/copy';
import {
  Announcer,
  chip,
  controlStyles,
  dialogStyles,
  environmentContext,
  failedView,
  heading,
  inPlace,
  LazyPart,
  linkTo,
  Mutation,
  pointer,
  Query,
  aboutServerText,
  serverText,
} from '@portal/kit';
import type { Environment, PortalSettings } from '@portal/kit';

import { BackPressedEvent, MessageChosenEvent, MessagesChangedEvent } from '../events.js';
import { historyEntry } from '../model/history-view.js';
import { START } from '../model/list-state.js';
import type { ListState } from '../model/list-state.js';
import { dueView, turnView, workCopy } from '../model/row-view.js';
import { LeaveGuard } from './leave-guard.js';
import type { AnswerForm } from './leave-guard.js';
import { messageReceipt } from './message-receipt.js';
import { styles } from './message-detail.styles.js';

/**
 * Reads one message and renders it with its case, its form or text, and its history (MC-18 to MC-21). Opening marks it
 * as read, once.
 *
 * @tag message-detail
 *
 * @fires {BackPressedEvent} back-pressed - The user returns to the list.
 * @fires {MessageChosenEvent} message-chosen - The user opens the previous or next message.
 * @fires {MessagesChangedEvent} messages-changed - The message was marked as read, or its response was submitted.
 */
export class MessageDetail extends LitElement {
  static override styles = [controlStyles, dialogStyles, styles];

  @property({ attribute: false }) messageId?: string;

  /** The view that "previous" and "next" step through. */
  @property({ attribute: false }) list: ListState = START;

  /** Settings for the module inside. */
  @property({ attribute: false }) settings?: PortalSettings | undefined;

  /** The mailbox revision from the poll: a new one reloads the message in the background. */
  @property({ attribute: false }) revision?: string | undefined;

  /** The time for computing deadlines. */
  @property({ attribute: false }) asOf?: Date | undefined;

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('.message') private frame!: HTMLElement | null;
  @query('#title') private headline!: HTMLElement | null;
  @query('info-request-form') private answer!: AnswerForm | null;

  @state() private printing = false;

  /** The message whose form is on screen, or failed to load. */
  @state() private formShownFor: string | undefined;

  readonly message = new Query(this, {
    args: () => [this.environment?.client, this.messageId] as const,
    run: ([client, messageId], signal) => client.send(getMessage, { messageId }, { signal }),
    outcome: () => this.environment?.outcome,
  });

  readonly neighbors = new Query(this, {
    args: () => {
      const { client, timeZone } = this.environment ?? {};
      const { view, search, sort } = this.list;
      return [client, this.#usableId, timeZone, view, search, sort] as const;
    },
    run: ([client, messageId, timeZone, view, search, sort], signal) =>
      client.send(getMessageNeighbors, { messageId, timeZone, view, search, sort }, { signal }),
  });

  readonly history = new Query(this, {
    args: () => [this.environment?.client, this.#usableId] as const,
    run: ([client, messageId], signal) => client.send(getMessageHistory, { messageId }, { signal }),
  });

  /** Loaded with the first message that needs it, so that the list alone stays small. */
  readonly form = new Query(this, {
    args: () => [this.message.value?.hasInfoRequest === true ? true : undefined] as const,
    run: () => import('@portal/info-request-form/define/info-request-form.js'),
  });

  readonly #read = new Mutation<string, unknown>(this, async (messageId, attempt) =>
    this.environment?.client.send(markMessages, { messageIds: [messageId], unread: false }, attempt),
  );
  /** Loads the printable record when the user opens it. */
  readonly record = new LazyPart(this, () => import('../define/later/message-record.js'));
  readonly #guard = new LeaveGuard(this, () => this.answer);
  readonly #announcer = new Announcer(this);
  #marked: string | undefined;
  #shouldFocus = false;
  #announcement = false;

  /** Settles once the message is marked as read. */
  marking: Promise<void> = Promise.resolve();

  /** Focuses the message: its frame immediately, and its title once it is rendered. */
  override focus(options?: FocusOptions): void {
    this.#shouldFocus = true;
    this.frame?.focus(options);
    this.#focusTitle();
  }

  readonly reload = (): Promise<unknown> => {
    this.answer?.refresh();
    return Promise.all([this.message.refresh(), this.neighbors.refresh(), this.history.refresh()]);
  };

  /** The message once its form is usable: marking as read, history, and neighbors wait for it. */
  get #usableId(): string | undefined {
    const { value } = this.message;
    const isUsable = value ? !value.hasInfoRequest || this.form.failed : this.message.failed;
    return isUsable || this.formShownFor === this.messageId ? this.messageId : undefined;
  }

  protected override willUpdate(changed: ReadonlyMap<PropertyKey, unknown>): void {
    if (changed.get('revision') !== undefined && this.revision !== undefined) {
      void this.message.refresh();
      void this.history.refresh();
    }
    if (changed.has('messageId')) {
      this.printing = false;
      this.#guard.stay();
    }
    const { value } = this.message;
    if (!value) return;

    if (this.#announcement && value.messageId === this.messageId) this.#announce(value);
    const isOpened = value.messageId === this.#usableId;
    if (isOpened && value.unread && value.messageId !== this.#marked) this.marking = this.#markRead(value.messageId);
  }

  protected override updated(): void {
    this.#focusTitle();
  }

  override render(): unknown {
    const { environment } = this;
    if (!environment) return nothing;

    const t = detailCopy(environment.strings);
    return html`
      ${this.#announcer.render()}
      <section
        class="message"
        tabindex="-1"
        aria-label=${t('message')}
        @info-request-submitted=${this.#handleSubmitted}
      >
        ${this.#renderNav(t)}
        ${this.printing ? this.record.render({ environment, failed: t('could-not.print'), loading: t('print.loading') }) : nothing}
        ${this.message.render({
          loading: () =>
            html`<ui-loading
              label=${t('message.loading')}
              slow=${t('message.slow')}
              shape="29 46 22 114 228"
            ></ui-loading>`,
          failed: (error, retry) => failedView(error, { failed: t('could-not.open'), retry, environment }),
          ready: (message, { failure, retry }) => html`
            ${failure === undefined ? nothing : failedView(failure, { failed: t('could-not.refresh'), retry, environment })}
            ${keyed(message.messageId, this.#renderMessage(message, environment, t))}
          `,
        })}
      </section>
      ${this.#guard.render(t)}
      ${
        this.printing && this.record.ready
          ? html`<message-record
              .message=${this.message.value}
              .entryOf=${historyEntry}
              @record-closed=${this.#handlePrinted}
            ></message-record>`
          : nothing
      }
    `;
  }

  #renderNav(t: DetailCopy): TemplateResult {
    const { previousId = null, nextId = null, position = 0, total = 0 } = this.neighbors.value ?? {};
    const { previousOrderId, nextOrderId } = this.neighbors.value ?? {};
    return html`
      <nav aria-label=${t('message.nav')}>
        <button type="button" class="button quiet" @click=${this.#handleBack}>${pointer('back')}${t('title')}</button>
        <span class="position muted small numbers"
          >${position > 0 ? t('message.position', { position, total }) : nothing}</span
        >
        ${this.#renderStep(t('previous'), previousId, previousOrderId)}
        ${this.#renderStep(t('next'), nextId, nextOrderId, 'ahead')}
      </nav>
    `;
  }

  /** A link if the host supplies URLs. The element stays the same across reloads, so that it keeps the focus. */
  #renderStep(label: string, to: string | null, orderId: string | null | undefined, look = ''): TemplateResult {
    const { environment } = this;
    const go = (): void => this.#choose(to);
    const content = html`${pointer('back')}<span>${label}</span>`;
    if (!environment?.hrefFor)
      return html`
        <button type="button" class="button step ${look}" aria-disabled=${to === null} @click=${go}>${content}</button>
      `;
    const href = to !== null && orderId ? linkTo(environment, { messageId: to, orderId }) : undefined;
    return html`
      <a
        class="button step ${look}"
        role=${href === undefined ? 'button' : 'link'}
        tabindex="0"
        href=${href ?? nothing}
        aria-disabled=${to === null}
        @click=${inPlace(go)}
        @keydown=${href === undefined ? asButton : nothing}
        >${content}</a
      >
    `;
  }

  #renderMessage(message: Message, environment: Environment, t: DetailCopy): TemplateResult {
    const { timeZone, locale, payer, now, strings } = environment;
    const around = {
      place: { timeZone, locale },
      now: this.asOf ?? now(),
      payer: payer.shortName,
      t: listCopy(strings),
    };
    const turn = turnView(message, around);
    // The form shows the due date and the progress itself.
    const isAnswered = message.hasInfoRequest && !this.form.failed;
    const due = isAnswered ? undefined : dueView(message, around);
    const receipt = this.#renderReceipt(message, environment, t);
    return html`
      <div class="content">
        <div class="headline">
          ${heading(
            this.headingLevel,
            aboutServerText((type) => t('message.title', { type }), message.type.display, environment),
            {
              id: 'title',
              className: 'title',
              focusable: true,
            },
          )}
          ${turn ? chip(turn.meaning, turn.words) : chip('neutral', serverText(message.requestStatus.display, environment))}
          ${due ? html`<span class="due numbers ${due.stage}">${due.words}</span>` : nothing}
          ${isAnswered ? nothing : html`<span class="muted numbers">${workCopy(message, around)}</span>`}
          <button type="button" class="button quiet small print" @click=${this.#handlePrint}>
            ${pointer('print')}<span>${t('print')}</span>
          </button>
        </div>
        <message-case .case=${message}></message-case>
        ${
          message.hasInfoRequest
            ? this.#renderForm(message, environment, t, receipt)
            : [this.#renderBody(message, t), receipt]
        }
        ${this.#usableId === undefined ? nothing : this.#renderHistory(environment, t)}
      </div>
    `;
  }

  /** Comes after the message, so that it doesn't move while the message loads. */
  #renderHistory(environment: Environment, t: DetailCopy): TemplateResult {
    return html`<message-history
      .events=${this.history.value?.events}
      .instead=${this.history.render({
        loading: () => html`<ui-loading label=${t('history.loading')} shape="80"></ui-loading>`,
        failed: (error, retry) => failedView(error, { failed: t('could-not.history'), retry, environment }),
        ready: () => nothing,
      })}
      folded
      .headingLevel=${this.headingLevel + 1}
    ></message-history>`;
  }

  /** Shows an error in place of the history. */
  #renderReceipt({ hasInfoRequest }: Message, environment: Environment, t: DetailCopy): unknown {
    return this.history.render({
      loading: () => html`<ui-loading class="marks" shape=${hasInfoRequest ? '34 34 34 18 18' : ''}></ui-loading>`,
      failed: () => nothing,
      ready: ({ events }) => messageReceipt({ t, environment, events, isRequest: hasInfoRequest }),
    });
  }

  #renderForm(message: Message, environment: Environment, t: DetailCopy, receipt: unknown): unknown {
    return this.form.render({
      loading: () => html`<ui-loading label=${t('form.loading')} shape="22 114 228 49 103 103 143 297"></ui-loading>`,
      failed: (error, retry) => failedView(error, { failed: t('could-not.form'), retry, environment }),
      ready: () => html`
        <info-request-form
          headless-header
          lang=${environment.locale}
          .settings=${this.settings}
          .messageId=${message.messageId}
          .known=${message}
          .headingLevel=${this.headingLevel + 1}
          @module-ready=${this.#handleForm}
          @module-failed=${this.#handleForm}
        >
          <div slot="record">${receipt}</div>
        </info-request-form>
      `,
    });
  }

  #renderBody({ body }: Message, t: DetailCopy): TemplateResult {
    return html`<p class="body">${body === null ? t('body.none') : serverText(body, this.environment)}</p>`;
  }

  #handleForm(): void {
    this.formShownFor = this.messageId;
  }

  #handleSubmitted(): void {
    void this.message.refresh();
    void this.history.refresh();
    this.dispatchEvent(new MessagesChangedEvent());
  }

  #handleBack(): void {
    this.#guard.leave(() => this.dispatchEvent(new BackPressedEvent()));
  }

  #handlePrint(): void {
    this.printing = true;
    void this.record.ensure();
  }

  #handlePrinted(): void {
    this.printing = false;
  }

  #choose(messageId: string | null): void {
    if (messageId === null) return;
    this.#guard.leave(() => {
      this.#announcement = true;
      this.dispatchEvent(new MessageChosenEvent({ messageId }));
    });
  }

  async #markRead(messageId: string): Promise<void> {
    this.#marked = messageId;
    // Ignores an error: the message stays unread, and the next opening tries again.
    if (await this.#read.run(messageId)) this.dispatchEvent(new MessagesChangedEvent());
  }

  #focusTitle(): void {
    if (!this.#shouldFocus || !this.headline) return;
    this.#shouldFocus = false;
    // Leaves the focus alone if the user has already moved on.
    if (this.shadowRoot?.activeElement === this.frame) this.headline.focus();
  }

  #announce(message: Message): void {
    this.#announcement = false;
    const t = detailCopy(this.environment?.strings);
    const { position = 0, total = 0 } = this.neighbors.value ?? {};
    const { display: type } = message.type;
    this.#announcer.announce(t(position > 0 ? 'message.shown' : 'message.title', { type, position, total }));
  }
}

/** An element with the button role has to handle a button's keys. */
const asButton = (event: KeyboardEvent): void => {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  (event.currentTarget as HTMLElement).click();
};

declare global {
  interface HTMLElementTagNameMap {
    'message-detail': MessageDetail;
  }
}
