import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import type { InfoRequest } from '@portal/api';
import { deadlineWords, formatMoment } from '@portal/domain';
import { controlStyles, environmentContext, heading, icon, notice } from '@portal/kit';
import type { Environment, UploadRecord } from '@portal/kit';

import { UploadWatch } from '../controllers/upload-watch.js';
import { words } from '../copy.js';
import { outcomeWords } from '../outcome-copy.js';
import { typedAnswers } from '../model/draft.js';
import type { Phase } from '../model/phase.js';
import type { RequestWork } from '../model/work.js';

/**
 * A request that takes no more answers: what was submitted, or why it closed, with what was typed and
 * not sent for copying.
 *
 * @tag request-outcome
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

  readonly #uploads = new UploadWatch(this, () => this.work?.uploads);

  /** What the server has; what was refused before it was sent is no part of the answer. */
  get #records(): readonly UploadRecord[] {
    return this.#uploads.records.filter(({ attachmentId }) => attachmentId !== undefined);
  }

  /** Puts the focus on what became of the request. */
  override focus(options?: FocusOptions): void {
    this.headline?.focus(options);
  }

  override render(): unknown {
    const { request, environment } = this;
    if (!request || !environment) return nothing;

    return html`
      <div class="outcome">
        ${this.phase === 'responded' ? this.#renderSent(request, environment) : this.#renderClosed(request, environment)}
        ${this.work?.dirty ? this.#renderTyped(request, environment) : nothing}
        ${request.response ? this.#renderAnswers(request, environment) : nothing}
        ${this.#records.length > 0 ? this.#renderFiles(request, environment) : nothing}
      </div>
    `;
  }

  #renderSent({ response }: InfoRequest, environment: Environment): TemplateResult {
    const o = outcomeWords(environment.strings);
    const moment = response ? formatMoment(response.respondedAt, environment) : '';
    return html`
      <div class="notice done">
        ${icon('done')}
        <div>
          ${heading(this.headingLevel, o('sent.title', { moment }), { id: 'outcome', focusable: true })}
          ${response ? html`<p>${o('sent.by', { name: response.respondedBy })}</p>` : nothing}
          <p>${o('sent.next', { payer: environment.payer.shortName })}</p>
        </div>
      </div>
    `;
  }

  #renderClosed({ dueAt, dueZone }: InfoRequest, environment: Environment): TemplateResult {
    const o = outcomeWords(environment.strings);
    const { shortName: payer, phone } = environment.payer;
    const { date, time } = deadlineWords({ dueAt, dueZone }, environment, environment.now());
    const phase = this.phase === 'responded' ? 'closed' : this.phase;
    return notice(
      'info',
      html`
        <p id="outcome" tabindex="-1"><strong>${o(`closed.${phase}`, { payer, date, time })}</strong></p>
        ${phone && phase !== 'withdrawn' ? html`<p>${o('closed.call', { payer, phone })}</p>` : nothing}
      `,
    );
  }

  #renderTyped({ items }: InfoRequest, { strings }: Environment): TemplateResult {
    const o = outcomeWords(strings);
    return html`
      <section>
        ${heading(this.headingLevel, o('typed.title'))}
        <p>${o('typed.text')}</p>
        <request-answers
          .items=${items}
          .answers=${this.work?.draft?.answers ?? {}}
          .copyable=${true}
        ></request-answers>
      </section>
    `;
  }

  #renderAnswers({ items, response }: InfoRequest, { strings }: Environment): TemplateResult {
    return html`
      <section>
        ${heading(this.headingLevel, outcomeWords(strings)('sent.answers'))}
        <request-answers
          .items=${items}
          .answers=${typedAnswers(response?.answers ?? [])}
          .records=${this.#records}
        ></request-answers>
      </section>
    `;
  }

  #renderFiles({ items }: InfoRequest, { strings }: Environment): TemplateResult {
    const t = words(strings);
    return html`
      <section>
        ${heading(this.headingLevel, t('attachments'), { className: 'caps' })}
        <request-files
          .records=${this.#records}
          .numbers=${new Map(items.map(({ itemId }, i) => [itemId, i + 1]))}
          .label=${t('attachments')}
          .fixed=${true}
        ></request-files>
      </section>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-outcome': RequestOutcome;
  }
}
