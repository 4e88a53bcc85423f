import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';

import { EXTENSION_REASON_MAX, isApiError, requestExtension } from '@portal/api';
import type { InfoRequest } from '@portal/api';
import { extensionCopy } from '@portal/copy';
import {
  charactersLeft,
  deadlineCopy,
  formatMoment,
  isBlank,
  isOwnChange,
  timeLeft,
  withPlainBreaks,
} from '@portal/domain';
import {
  controlStyles,
  environmentContext,
  failedView,
  faultList,
  framed,
  icon,
  Mutation,
  notice,
  onPaper,
} from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';

import { RequestStaleEvent } from '../events.js';
import type { RequestWork } from '../draft/model/work.js';

const NEAR_DAYS = 3;

/** Keeps the typed reason while the form around it rerenders in another phase. */
const typedReasons = new WeakMap<RequestWork, string>();

/**
 * Requests more time from the payer, once, with a reason, and shows the decision (4d.4). The deadline stays until the
 * payer grants more.
 *
 * @tag request-extension
 *
 * @fires {RequestStaleEvent} request-stale - The user requested more time, or can't anymore.
 */
export class RequestExtension extends LitElement {
  static override styles = [
    controlStyles,
    css`
      .form {
        display: grid;
        gap: 12px;
        inline-size: 60ch;
        max-inline-size: 100%;
      }

      .state {
        display: flex;
        gap: 8px;
        align-items: start;
      }

      .state .icon {
        flex: none;
        margin-block-start: 2px;
      }
    `,
  ];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) work?: RequestWork;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @state() private opened = false;
  /** Whether to show what is wrong with the reason. */
  @state() private tried = false;

  @query('#reason') private field!: HTMLTextAreaElement | null;
  @query('.faults') private summary!: HTMLElement | null;
  @query('.state') private outcome!: HTMLElement | null;
  @query('.open') private opener!: HTMLElement | null;

  readonly requesting = new Mutation<{ readonly reason: string }, InfoRequest>(this, ({ reason }, attempt) => {
    const { environment, request } = this;
    if (!environment || !request) return Promise.reject(new Error('There is no request to extend.'));
    return environment.client.send(requestExtension, { messageId: request.messageId, reason }, attempt);
  });

  /** Whether nobody had requested more time when this element first rendered. */
  #wasUnrequested = false;

  protected override willUpdate(): void {
    if (this.request?.extension.status === 'none') this.#wasUnrequested = true;
  }

  get #reason(): string {
    return (this.work && typedReasons.get(this.work)) ?? '';
  }

  /** The latest state: the response to this element's own request is newer than a request read before it. */
  get #extension(): InfoRequest['extension'] | undefined {
    const received = this.requesting.state.status === 'done' ? this.requesting.state.value.extension : undefined;
    const { extension } = this.request ?? {};
    return extension?.status === 'none' ? (received ?? extension) : extension;
  }

  override render(): unknown {
    const { environment, request } = this;
    const extension = this.#extension;
    if (!environment || !request || !extension) return nothing;
    if (extension.status !== 'none') return this.#renderState(extension, request, environment);
    if (!extension.permission.allowed || !this.#isNear(request, environment)) return nothing;
    return this.opened ? this.#renderForm(environment) : this.#renderOpener(environment);
  }

  /** The offer appears only when few days are left. */
  #isNear({ dueAt }: InfoRequest, { now }: Environment): boolean {
    return timeLeft(dueAt, now()).days < NEAR_DAYS;
  }

  #renderState(extension: InfoRequest['extension'], request: InfoRequest, environment: Environment) {
    const { status, requestedAt } = extension;
    const t = extensionCopy(environment.strings);
    const { shortName: payer } = environment.payer;
    const { date, time } = deadlineCopy(request, environment, environment.now());
    switch (status) {
      case 'requested':
        return this.#renderStatus(
          'waiting',
          requestedAt === null
            ? t('extension.requested.undated', { payer })
            : t(`extension.requested${this.#whose(extension, environment)}`, {
                payer,
                name: extension.requestedBy ?? '',
                moment: formatMoment(requestedAt, environment),
              }),
        );
      case 'granted':
        return this.#renderStatus('done', t('extension.granted', { date, time }));
      case 'declined':
        return this.#renderStatus('refused', withCall(t('extension.declined', { payer }), environment));
      default:
        return nothing;
    }
  }

  /** Who requested it, if that is new to the user: a coworker, or the same person in another window. */
  #whose({ requestedBy, byYou }: InfoRequest['extension'], { person }: Environment): '' | '.you' | '.by' {
    if (!isOwnChange({ by: requestedBy, byYou }, this.work?.me ?? person)) return requestedBy ? '.by' : '';
    const { status } = this.requesting.state;
    return this.#wasUnrequested && (status === 'idle' || isRefused(this.requesting.error)) ? '.you' : '';
  }

  #renderStatus = (meaning: Meaning, sentence: string): TemplateResult =>
    html`<p id="state" class="state" role="group" aria-labelledby="state" tabindex="-1">
      ${icon(meaning)}<span>${sentence}</span>
    </p>`;

  #renderOpener({ strings }: Environment): TemplateResult {
    return html`<button type="button" class="button small open" aria-expanded="false" @click=${this.#handleOpen}>
      ${extensionCopy(strings)('extension.open')}
    </button>`;
  }

  #renderForm(environment: Environment): TemplateResult {
    const t = extensionCopy(environment.strings);
    const left = charactersLeft(this.#reason, EXTENSION_REASON_MAX);
    const n = Math.abs(left);
    const { running } = this.requesting;
    const error = this.tried ? this.#fault : undefined;
    const field = {
      id: 'reason',
      label: t('extension.reason'),
      required: true,
      hint: t('extension.hint', { payer: environment.payer.shortName }),
      error,
    };

    return html`
      <div class="form" role="group" aria-label=${t('extension.open')} @keydown=${this.#handleKey}>
        ${error ? faultList(t('extension.faults'), [{ words: error, go: () => this.field?.focus() }]) : nothing}
        ${framed(
          field,
          html`${onPaper(this.#reason)}<textarea
              class="input"
              id="reason"
              rows="3"
              autocomplete="off"
              spellcheck="false"
              writingsuggestions="false"
              aria-required="true"
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${error ? 'reason-hint reason-count reason-error' : 'reason-hint reason-count'}
              ?readonly=${running}
              .value=${live(this.#reason)}
              @input=${this.#handleInput}
            ></textarea>`,
        )}
        <p class="hint numbers" id="reason-count">
          ${t(left < 0 ? 'extension.over' : 'extension.left', { n, max: EXTENSION_REASON_MAX })}
        </p>
        ${this.#renderFailure(environment)}
        <div class="actions">
          <button type="button" class="button" aria-disabled=${running} @click=${this.#handleSend}>
            ${t(running ? 'extension.sending' : 'extension.send')}
          </button>
          <button type="button" class="button quiet" @click=${this.#handleCancel}>${t('extension.cancel')}</button>
        </div>
      </div>
    `;
  }

  #renderFailure(environment: Environment): unknown {
    const { error } = this.requesting;
    if (error === undefined) return nothing;
    const t = extensionCopy(environment.strings);
    const kind = isApiError(error) ? error.kind : 'server';
    if (kind === 'offline' || kind === 'timeout') return this.#alert(t('extension.unsure'));
    if (kind === 'conflict' || kind === 'gone') return this.#alert(withCall(t('extension.late'), environment));
    return failedView(error, { failed: t('extension.could-not'), environment, kept: t('extension.kept') });
  }

  #alert = (sentence: string): TemplateResult =>
    html`<div role="alert">${notice('waiting', html`<p>${sentence}</p>`)}</div>`;

  async #handleOpen(): Promise<void> {
    this.opened = true;
    await this.updateComplete;
    this.field?.focus();
  }

  async #handleCancel(): Promise<void> {
    this.opened = false;
    this.tried = false;
    await this.updateComplete;
    this.opener?.focus();
  }

  #handleKey(event: KeyboardEvent): void {
    if (event.key === 'Escape') void this.#handleCancel();
  }

  #handleInput({ target }: InputEvent): void {
    if (!this.work || !(target instanceof HTMLTextAreaElement)) return;
    typedReasons.set(this.work, target.value);
    this.tried &&= this.#fault !== undefined;
    this.requestUpdate();
  }

  async #handleSend(): Promise<void> {
    this.tried = this.#fault !== undefined;
    if (this.tried) {
      await this.updateComplete;
      this.summary?.focus();
      return;
    }
    if (this.requesting.running) return;
    const done = await this.requesting.run({ reason: withPlainBreaks(this.#reason).trim() });
    if (done && this.work) typedReasons.delete(this.work);
    if (done || isRefused(this.requesting.error)) this.dispatchEvent(new RequestStaleEvent());
    if (!done) return;
    await this.updateComplete;
    this.outcome?.focus();
  }

  get #fault(): string | undefined {
    const t = extensionCopy(this.environment?.strings);
    const reason = this.#reason;
    const left = charactersLeft(reason, EXTENSION_REASON_MAX);
    if (left < 0) return t('extension.too-long', { n: -left });
    return isBlank(reason) ? t('extension.missing') : undefined;
  }
}

/** A sentence, followed by whom to call. */
const withCall = (sentence: string, { strings, payer: { shortName: payer, phone } }: Environment): string =>
  phone ? `${sentence} ${extensionCopy(strings)('extension.call', { payer, phone })}` : sentence;

/** Whether someone else changed the request: answered, closed, or extended it. */
const isRefused = (error: unknown): boolean =>
  isApiError(error) && ['conflict', 'gone', 'forbidden', 'not-found'].includes(error.kind);

declare global {
  interface HTMLElementTagNameMap {
    'request-extension': RequestExtension;
  }
}
