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
 * The payer's request and the form that answers it: questions, documents, files, draft, and Submit (IR-01 to IR-21).
 *
 * @tag info-request-form
 *
 * @fires {InfoRequestSubmittedEvent} info-request-submitted - The user submitted the response, and the server accepted
 * it.
 * @fires {DraftSavedEvent} draft-saved - The server saved the draft.
 * @csspart case - The order and member that the request is about.
 * @csspart request - The title and the form, or its outcome.
 * @csspart notice - The module's own notice: the session expired or ended, or a setting is unusable.
 *
 * @slot record - Receipts of the message. For the message center only.
 *
 * @fires {DirtyChangedEvent} dirty-changed - Whether the form has unsaved text or files.
 */
export class InfoRequestForm extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** The message with the request. Required. */
  @property({ attribute: 'message-id' }) messageId = '';

  /** Omits the case header if the host or an outer element renders it. */
  @property({ attribute: 'headless-header', type: Boolean }) headlessHeader = false;

  /** The message if the outer element has already read it, to avoid a second read. Not for hosts. */
  @property({ attribute: false }) known?: Message | undefined;

  @query('request-outcome, request-round') private outcome!: RequestOutcome | RequestRound | null;

  /** The session ended: the form reads and shows nothing until `refresh()`. */
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

  /** The file limits load after the request. */
  readonly limits = new Query(this, {
    args: () => [this.environment?.client, this.request.value && this.#wanted] as const,
    run: ([client], signal) => limitsOf(client, signal),
  });

  readonly message = new Query(this, {
    args: () => [this.environment?.client, this.#known ? undefined : this.#wanted] as const,
    run: ([client, messageId], signal) => client.send(getMessage, { messageId }, { signal }),
  });

  /** Loads the attachments and the outcome after the form. */
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

  /** Whether the form has unsaved text or files. */
  get dirty(): boolean {
    return this.wordsUnsaved || this.filesUnsent;
  }

  /** Whether the form has unsaved text. */
  get wordsUnsaved(): boolean {
    return this.#work?.dirty ?? false;
  }

  /** Whether an upload is in progress or failed. The file stays here while the page is open. */
  get filesUnsent(): boolean {
    return this.#work?.filesUnsent ?? false;
  }

  /** Saves the draft now. Resolves with whether the server has all of the text; files upload separately. */
  async saveDraft(): Promise<boolean> {
    await this.#work?.save().catch(() => undefined);
    return !this.wordsUnsaved;
  }

  /** Reloads the request. The user's input stays. */
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
      <div class="frame">
        ${this.headlessHeader ? nothing : this.#renderCase(environment)}
        <div part="request" class="main">
          ${heading(this.headingLevel, t('title'), { focusable: true })}
          ${
            this.messageId === ''
              ? notice('info', html`<p>${t('no-message')}</p>`)
              : this.request.render({
                  loading: () =>
                    html`<ui-loading
                      label=${t('loading')}
                      slow=${t('slow')}
                      shape="114 228 49 103 103 143 297"
                    ></ui-loading>`,
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
      loading: () => html`<ui-loading label=${t('loading')}></ui-loading>`,
      failed: (error, retry) =>
        // If the request can't load either, its own error is enough.
        this.request.value ? failedView(error, { failed: t('could-not.case'), retry, environment }) : nothing,
      ready: (message) =>
        html`<request-case
          part="case"
          .message=${message}
          .trackingId=${this.request.value?.trackingId}
        ></request-case>`,
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
      ${failure === undefined ? nothing : failedView(failure, { failed: formCopy(environment.strings)('refreshFailed'), retry, environment })}
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
          ></request-outcome>
          <slot name="record"></slot>`,
    });
  }

  #renderOpen(request: InfoRequest, work: RequestWork, environment: Environment): TemplateResult {
    const later = this.later.ready;
    return html`
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
      >
        <slot name="record"></slot>
      </request-editor>
    `;
  }

  /** The form stays usable: errors of the files and limits appear in their own place. */
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

  /** The user can copy the text of a request that is gone, but not of one without access. */
  #renderKept(error: unknown, { client }: Environment): unknown {
    if (!this.later.ready || !isApiError(error) || !['not-found', 'gone'].includes(error.kind)) return nothing;
    const work = workFor(client, this.messageId);
    return html`<request-typed
      .items=${work.items}
      .work=${work}
      .headingLevel=${this.headingLevel + 1}
    ></request-typed>`;
  }

  async #handleSent({ detail: { request } }: ResponseSentEvent): Promise<void> {
    const { messageId, orderId } = request;
    // The host may show another request by now: a response never appears under another one (O12).
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

  /** Reloads in the background; during a submission, its own response brings the update. */
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

  /** Identifies the rendered view, which changes with the phase and the reason for reopening. */
  get #face(): string {
    const { value } = this.request;
    return value ? `${phaseOf(value)} ${String(value.reopened)}` : '';
  }

  /** The focused field disappeared: focus the outcome, or announce it if the focus was elsewhere. */
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
