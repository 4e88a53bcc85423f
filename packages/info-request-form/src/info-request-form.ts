import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { getMessage, isApiError } from '@portal/api';
import type { InfoRequest, Message } from '@portal/api';
import { limitsOf } from '@portal/attachments';
import type { UploadQueue } from '@portal/attachments';
import { formCopy } from '@portal/copy';
import {
  DirtyChangedEvent,
  LazyPart,
  ModuleElement,
  Query,
  SHORT_DELAY_MS,
  controlStyles,
  failedView,
  heading,
  notice,
  retrying,
} from '@portal/kit';
import type { Environment, Freshness } from '@portal/kit';

import { DraftSavedEvent, InfoRequestSubmittedEvent, RequestStaleEvent } from './events.js';
import type { EditsChangedEvent, ResponseSentEvent } from './events.js';
import { phaseOf } from './outcome/model/phase.js';
import type { Phase } from './outcome/model/phase.js';
import { clearWork, workFor } from './draft/model/work.js';
import type { FileSource, RequestWork } from './draft/model/work.js';
import type { ItemProblem } from './sending/model/problems.js';
import { styles } from './info-request-form.styles.js';
import type { RequestOutcome } from './outcome/request-outcome.js';
import type { RequestRound } from './outcome/request-round.js';

/**
 * What the payer's reviewer asks for, and the form that answers it: questions, documents, files, the
 * draft and Submit (IR-01 to IR-21).
 *
 * @tag info-request-form
 *
 * @fires {InfoRequestSubmittedEvent} info-request-submitted - The answer was sent and taken.
 * @fires {DraftSavedEvent} draft-saved - What was typed is kept at the server.
 * @fires {DirtyChangedEvent} dirty-changed - Whether something typed or attached is not at the server yet.
 */
export class InfoRequestForm extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** The message that asks. It has to be set. */
  @property({ attribute: 'message-id' }) messageId = '';

  /** Leaves the case header to whoever draws it above this form. */
  @property({ attribute: 'headless-header', type: Boolean }) headlessHeader = false;

  /** The message, where the element around the form has read it: it is not read again. Not for hosts. */
  @property({ attribute: false }) known?: Message | undefined;

  @query('request-outcome, request-round') private outcome!: RequestOutcome | RequestRound | null;

  /** The session ended: nothing is read or shown until `refresh()`. */
  @state() private forgotten = false;

  readonly request = new Query(this, {
    args: () => [this.environment?.client, this.#wanted] as const,
    run: ([client, messageId], signal) => workFor(client, messageId).read(signal),
    outcome: () => this.environment?.outcome,
  });

  readonly files = new Query(this, {
    args: () => [this.environment?.client, this.#wanted] as const,
    run: ([client, messageId], signal) => workFor(client, messageId).readFiles(signal),
  });

  /** Nothing is attached before the request is there. */
  readonly limits = new Query(this, {
    args: () => [this.environment?.client, this.request.value && this.#wanted] as const,
    run: ([client], signal) => limitsOf(client, signal),
  });

  readonly message = new Query(this, {
    args: () => [this.environment?.client, this.#known ? undefined : this.#wanted] as const,
    run: ([client, messageId], signal) => client.send(getMessage, { messageId }, { signal }),
  });

  /** The attachments stand below the questions, and what became of a request comes after the form. */
  readonly later = new LazyPart(
    this,
    async () => {
      const { fileQueue, itemProblem } = await import('./define/later/request-parts.js');
      this.#fileQueue = fileQueue;
      this.#itemProblem = itemProblem;
    },
    SHORT_DELAY_MS,
  );
  #fileQueue: ((files: FileSource) => UploadQueue) | undefined;
  #itemProblem: ItemProblem | undefined;

  /** Whether something typed or attached is not at the server yet. */
  get dirty(): boolean {
    return this.wordsUnsaved || this.filesUnsent;
  }

  /** Whether something typed is not at the server yet. */
  get wordsUnsaved(): boolean {
    return this.#work?.dirty ?? false;
  }

  /** Whether a file is on its way or did not arrive. It stays here for as long as the page is open. */
  get filesUnsent(): boolean {
    return this.#work?.filesUnsent ?? false;
  }

  /** Keeps what is typed at the server now. Resolves with whether all of it is there; files go their own way. */
  async saveDraft(): Promise<boolean> {
    await this.#work?.save().catch(() => undefined);
    return !this.wordsUnsaved;
  }

  /** Reads again what is shown. What is typed stays. */
  override refresh(): void {
    this.forgotten = false;
    for (const read of [this.request, this.files, this.limits, this.message]) void read.refresh();
  }

  protected override willUpdate(): void {
    super.willUpdate();
    if (this.#fileQueue) this.#work?.startUploads(this.#fileQueue);
  }

  protected override get missing(): 'message-id' | undefined {
    return this.messageId ? undefined : 'message-id';
  }

  protected override clearData(): void {
    this.forgotten = true;
    if (this.environment) clearWork(this.environment.client);
  }

  protected override renderModule(environment: Environment): TemplateResult {
    const t = formCopy(environment.strings);

    return html`
      <div class="frame ${this.headlessHeader ? '' : 'with-case'}">
        ${this.headlessHeader ? nothing : html`<div class="case">${this.#renderCase(environment)}</div>`}
        <div class="main">
          ${heading(this.headingLevel, t('title'), { className: 'title', focusable: true })}
          ${
            this.messageId === ''
              ? notice('info', html`<p>${t('no-message')}</p>`)
              : this.request.render({
                  loading: () => html`<ui-loading .label=${t('loading')} .slow=${t('slow')} .lines=${8}></ui-loading>`,
                  failed: (error, retry) => [
                    failedView(error, { failed: t('could-not.read'), retry, environment }),
                    this.#renderKept(error, environment),
                  ],
                  ready: (request, freshness) => this.#renderRequest(request, freshness, environment),
                })
          }
        </div>
      </div>
    `;
  }

  get #work(): RequestWork | undefined {
    const { value } = this.request;
    return value && this.environment && workFor(this.environment.client, value.messageId);
  }

  get #known(): Message | undefined {
    return this.known?.messageId === this.messageId ? this.known : undefined;
  }

  get #wanted(): string | undefined {
    return this.forgotten || this.messageId === '' ? undefined : this.messageId;
  }

  #renderCase(environment: Environment): unknown {
    if (this.messageId === '') return nothing;
    const t = formCopy(environment.strings);
    return this.message.render({
      loading: () => html`<ui-loading .label=${t('loading')} .lines=${4}></ui-loading>`,
      failed: (error, retry) =>
        // Where the request cannot be read either, that is told once, in its place.
        this.request.value ? failedView(error, { failed: t('could-not.case'), retry, environment }) : nothing,
      ready: (message) =>
        html`<request-case .message=${message} .trackingId=${this.request.value?.trackingId}></request-case>`,
    });
  }

  #renderRequest(request: InfoRequest, { failure, retry }: Freshness, environment: Environment): unknown {
    const work = workFor(environment.client, request.messageId);
    const phase = phaseOf(request);
    return html`
      ${
        this.later.ready
          ? html`<request-news .work=${work} .items=${request.items} @mailbox-moved=${this.#handleNews}></request-news>`
          : nothing
      }
      ${failure === undefined ? nothing : this.#renderOld(retry, environment)}
      ${
        phase === 'open'
          ? this.#renderOpen(request, work, environment)
          : this.#renderOutcome(request, phase, environment)
      }
    `;
  }

  #renderOutcome(request: InfoRequest, phase: Exclude<Phase, 'open'>, environment: Environment): unknown {
    const t = formCopy(environment.strings);
    return this.later.render({
      environment,
      failed: t('could-not.read'),
      loading: t('loading'),
      needed: true,
      ready: () =>
        html`<request-outcome
          .request=${request}
          .phase=${phase}
          .work=${workFor(environment.client, request.messageId)}
          .headingLevel=${this.headingLevel + 1}
          @request-stale=${this.#handleStale}
        ></request-outcome>`,
    });
  }

  #renderOpen(request: InfoRequest, work: RequestWork, environment: Environment): TemplateResult {
    const t = formCopy(environment.strings);
    const later = this.later.ready;
    return html`
      <p>${t('lead')}</p>
      ${later ? html`<request-round .request=${request} .work=${work}></request-round>` : nothing}
      <request-deadline .dueAt=${request.dueAt} .dueZone=${request.dueZone} @request-stale=${this.#handleStale}>
        ${
          later
            ? html`<request-extension
                .request=${request}
                .work=${work}
                @request-stale=${this.#handleStale}
              ></request-extension>`
            : nothing
        }
      </request-deadline>
      <request-editor
        .request=${request}
        .work=${work}
        .message=${this.#known ?? this.message.value}
        .limits=${this.limits.value}
        .filesFailure=${this.#renderFilesFailure(environment)}
        .parts=${this.later}
        .itemProblem=${this.#itemProblem}
        .headingLevel=${this.headingLevel + 1}
        @response-sent=${this.#handleSent}
        @request-stale=${this.#handleStale}
        @draft-kept=${this.#handleKept}
        @edits-changed=${this.#handleEdits}
      ></request-editor>
    `;
  }

  /** The form can be filled in all the same: the files and their limits fail in their own place. */
  #renderFilesFailure(environment: Environment): unknown {
    const t = formCopy(environment.strings);
    const failedFrame = (failed: string) => (error: unknown, retry: () => void) =>
      failedView(error, { failed, retry, environment });
    const none = (): unknown => nothing;
    return [
      this.files.render({ loading: none, ready: none, failed: failedFrame(t('could-not.files')) }),
      this.limits.render({ loading: none, ready: none, failed: failedFrame(t('could-not.limits')) }),
    ];
  }

  /** What was typed for a request that is gone can still be copied; what one may not see any more cannot. */
  #renderKept(error: unknown, { client }: Environment): unknown {
    if (!this.later.ready || !isApiError(error) || !['not-found', 'gone'].includes(error.kind)) return nothing;
    const work = workFor(client, this.messageId);
    return html`<request-typed
      .items=${work.items}
      .work=${work}
      .headingLevel=${this.headingLevel + 1}
    ></request-typed>`;
  }

  #renderOld(retry: () => void, { strings }: Environment): TemplateResult {
    const t = formCopy(strings);
    return notice(
      'waiting',
      html`<p>${t('refreshFailed')}</p>
        <button type="button" class="button" @click=${retrying(retry)}>${t('again')}</button>`,
    );
  }

  async #handleSent({ detail: { request } }: ResponseSentEvent): Promise<void> {
    const { messageId, orderId } = request;
    // The host may show another request by now: an answer never stands under another one's name (O12).
    const shown = messageId === this.messageId;
    if (shown) this.request.setValue(request);
    this.dispatchEvent(new DirtyChangedEvent(false));
    this.dispatchEvent(new InfoRequestSubmittedEvent({ messageId, orderId }));
    if (shown) await this.#showOutcome();
  }

  async #handleStale({ detail: { pressed } }: RequestStaleEvent): Promise<void> {
    const before = this.#face;
    const held = pressed || this.matches(':focus-within');
    await this.request.refresh();
    if (this.#face !== before) await this.#showOutcome(held);
  }

  /** Read again quietly; while the answer is on its way, its own answer brings what is new. */
  async #handleNews(): Promise<void> {
    if (this.#work?.submitting) return;
    void this.files.refresh();
    await this.#handleStale(new RequestStaleEvent());
  }

  #handleKept(): void {
    this.dispatchEvent(new DraftSavedEvent(this.messageId));
  }

  #handleEdits({ detail }: EditsChangedEvent): void {
    this.dispatchEvent(new DirtyChangedEvent(detail.dirty));
  }

  /** What is drawn for the request: it changes with its phase, and with why it is open again. */
  get #face(): string {
    const { value } = this.request;
    return value ? `${phaseOf(value)} ${String(value.reopened)}` : '';
  }

  /** The field that had the focus is gone: what became of the request takes it, or is told where it was elsewhere. */
  async #showOutcome(held = true): Promise<void> {
    await this.later.ensure();
    await this.updateComplete;
    await this.outcome?.updateComplete;
    if (held) this.outcome?.focus();
    else this.outcome?.announce();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'info-request-form': InfoRequestForm;
  }
}
