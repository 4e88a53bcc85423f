import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { InfoRequest } from '@portal/api';
import { UploadObserver } from '@portal/attachments';
import type { UploadChange, UploadRecord } from '@portal/attachments';
import { filesCopy, formCopy, outcomeCopy } from '@portal/copy';
import { deadlineCopy, formatMoment, isOwnChange } from '@portal/domain';
import { Announcer, controlStyles, environmentContext, heading, icon, notice } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { RequestStaleEvent } from '../events.js';
import { typedAnswers } from '../draft/model/draft.js';
import type { Phase } from './model/phase.js';
import type { RequestWork } from '../draft/model/work.js';

/**
 * A closed request: the submitted response, or why it closed, with unsent text for copying.
 *
 * @tag request-outcome
 *
 * @fires {RequestStaleEvent} request-stale - It may have reopened: the payer rejected a file, or the user requested
 * more time.
 */
export class RequestOutcome extends LitElement {
  static override styles = [
    controlStyles,
    css`
      .outcome,
      section {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 16px;
      }

      .outcome {
        gap: 24px;
      }

      .caps {
        font-size: var(--_size-base);
        letter-spacing: 0.06em;
        text-transform: uppercase;
      }
    `,
  ];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) phase: Exclude<Phase, 'open'> = 'closed';

  @property({ attribute: false }) work?: RequestWork;

  @property({ attribute: false }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  @query('#outcome') private headline!: HTMLElement | null;

  readonly #announcer = new Announcer(this);
  readonly #uploads = new UploadObserver(
    this,
    () => this.work?.uploads,
    (change) => this.#handleCheck(change),
  );

  /** The files on the server; files rejected before the upload are not part of the response. */
  get #records(): readonly UploadRecord[] {
    return this.#uploads.records.filter(({ attachmentId }) => attachmentId !== undefined);
  }

  /** The check results of the submitted files, as text (4d.3). */
  get #checks(): readonly string[] {
    const { environment } = this;
    const records = this.#records;
    if (!environment || records.length === 0) return [];
    const o = outcomeCopy(environment.strings);
    const payer = environment.payer.shortName;
    const form = (key: 'sent.checking' | 'sent.accepted', n: number): string => o(key, { n, payer });
    const checking = records.filter(({ state }) => state.status === 'checking').length;
    const refused = records.filter(({ state }) => state.status === 'rejected');
    return [
      ...(checking > 0 ? [form('sent.checking', checking)] : []),
      ...refused.map(({ fileName }) => o('sent.rejected', { name: fileName })),
      ...(checking + refused.length === 0 ? [form('sent.accepted', records.length)] : []),
    ];
  }

  /** Announces the outcome if the focus is elsewhere. */
  announce(): void {
    this.#announcer.announce(this.headline?.textContent.trim() ?? '');
  }

  /** Focuses the outcome. */
  override focus(options?: FocusOptions): void {
    this.headline?.focus(options);
  }

  override render(): unknown {
    const { request, environment } = this;
    if (!request || !environment) return nothing;

    return html`
      <div class="outcome">
        ${this.phase === 'responded' ? this.#renderSent(request, environment) : this.#renderClosed(request, environment)}
        <request-typed
          .items=${request.items}
          .response=${request.response}
          .work=${this.work}
          .headingLevel=${this.headingLevel}
        ></request-typed>
        ${request.response ? this.#renderAnswers(request, environment) : nothing}
        ${this.#records.length > 0 ? this.#renderFiles(request, environment) : nothing}
      </div>
      ${this.#announcer.render()}
    `;
  }

  #renderSent(request: InfoRequest, environment: Environment): TemplateResult {
    const { response } = request;
    const o = outcomeCopy(environment.strings);
    const moment = response ? formatMoment(response.respondedAt, environment) : '';
    return html`
      <div class="notice done">
        ${icon('done')}
        <div>
          ${heading(this.headingLevel, o('sent.title', { moment }), { id: 'outcome', focusable: true })}
          ${response ? html`<p>${this.#senderCopy(response, environment)}</p>` : nothing}
          ${request.status === 'closed' ? nothing : html`<p>${this.#nextCopy(environment)}</p>`}
          ${this.#checks.map((sentence) => html`<p>${sentence}</p>`)}
          ${request.status === 'closed' ? this.#renderNextStep(request) : nothing}
        </div>
      </div>
    `;
  }

  /** While the payer is still checking a file, it may need more. */
  #nextCopy({ strings, payer }: Environment): string {
    const o = outcomeCopy(strings);
    const next = o('sent.next', { payer: payer.shortName });
    const isSettled = this.#records.every(({ state }) => state.status === 'accepted');
    return isSettled ? `${next} ${o('sent.done')}` : next;
  }

  #senderCopy({ respondedBy: name, byYou }: NonNullable<InfoRequest['response']>, environment: Environment): string {
    const own = isOwnChange({ by: name, byYou }, this.work?.me ?? environment.person);
    const o = outcomeCopy(environment.strings);
    return o(own && this.work?.answeredElsewhere ? 'sent.by.you' : 'sent.by', { name });
  }

  #renderClosed(request: InfoRequest, environment: Environment): TemplateResult {
    const { dueAt, dueZone } = request;
    const o = outcomeCopy(environment.strings);
    const { shortName: payer, phone } = environment.payer;
    const { date, time } = deadlineCopy({ dueAt, dueZone }, environment, environment.now());
    const phase = this.phase === 'responded' ? 'closed' : this.phase;
    return notice(
      'info',
      html`
        <p id="outcome" role="group" aria-labelledby="outcome" tabindex="-1">
          <strong>${o(`closed.${phase}`, { payer, date, time })}</strong>
        </p>
        ${phone && phase !== 'withdrawn' ? html`<p>${o('closed.call', { payer, phone })}</p>` : nothing}
        <request-extension
          .request=${request}
          .work=${this.work}
          @request-stale=${() => this.dispatchEvent(new RequestStaleEvent())}
        ></request-extension>
        ${phase === 'withdrawn' ? nothing : this.#renderNextStep(request)}
      `,
    );
  }

  #renderNextStep(request: InfoRequest): TemplateResult {
    return html`<request-next-step .request=${request} .headingLevel=${this.headingLevel}></request-next-step>`;
  }

  #renderAnswers({ items, response }: InfoRequest, { strings }: Environment): TemplateResult {
    return html`
      <section>
        ${heading(this.headingLevel, outcomeCopy(strings)('sent.answers'))}
        <request-answers
          .items=${items}
          .answers=${typedAnswers(response?.answers ?? [])}
          .records=${this.#records}
        ></request-answers>
      </section>
    `;
  }

  /** A file rejected after the submission reopens its item. */
  #handleCheck({ record, before }: UploadChange): void {
    if (before?.status !== 'checking' || !record || record.state.status === 'checking') return;
    this.#announcer.announce(this.#checks.join(' '));
    if (record.state.status === 'rejected') this.dispatchEvent(new RequestStaleEvent());
  }

  #renderFiles({ items }: InfoRequest, { strings }: Environment): TemplateResult {
    const t = formCopy(strings);
    return html`
      <section>
        ${heading(this.headingLevel, t('attachments'), { className: 'caps' })}
        <attached-files
          .records=${this.#records}
          .numbers=${new Map(items.map(({ itemId }, i) => [itemId, i + 1]))}
          .copy=${filesCopy(strings)}
          .label=${t('attachments')}
          .fixed=${true}
        ></attached-files>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-outcome': RequestOutcome;
  }
}
