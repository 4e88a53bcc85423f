import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { P2pEligibility } from '@portal/api';
import { p2pActionCopy } from '@portal/copy';
import { formatMoment, formatPlain } from '@portal/domain';
import { ModuleElement, Query, controlStyles, inPlace, linkToP2p } from '@portal/kit';
import type { Environment } from '@portal/kit';

import { eligibilityOf } from './eligibility.js';
import { P2pManageRequestedEvent, P2pRequestRequestedEvent } from '../events.js';
import { needsPhoneCall, ineligibleReason } from './ineligible.js';

import { styles } from './p2p-action.styles.js';

interface ActionTarget {
  readonly action: 'request' | 'manage';
  readonly orderId: string;
}

/**
 * The button on an order: request or manage a Peer-to-Peer, or why neither is available (PS-01, PS-23, PS-26, PM-01).
 * All buttons on a page share one request.
 *
 * @tag p2p-action
 *
 * @csspart button - The button or link. Without one, the text gives the reason.
 * @csspart notice - The module's own notice: the session expired or ended, or a setting is unusable.
 *
 * @fires {P2pRequestRequestedEvent} p2p-request-requested - Open the page that requests a Peer-to-Peer.
 * @fires {P2pManageRequestedEvent} p2p-manage-requested - Open the page that manages it.
 */
export class P2pAction extends ModuleElement {
  static override styles = [controlStyles, styles];

  /** The order of the button. Required. */
  @property({ attribute: 'order-id' }) orderId?: string;

  readonly eligibility = new Query(this, {
    args: () => [this.environment?.client, this.orderId === '' ? undefined : this.orderId] as const,
    run: async ([client, orderId], signal) => ({ answer: await eligibilityOf(client, orderId, signal) }),
    outcome: () => this.environment?.outcome,
  });

  override connectedCallback(): void {
    super.connectedCallback();
    // Hosts cache pages, and the order may have changed in the meantime.
    if (this.hasUpdated) this.refresh();
  }

  override refresh(): void {
    void this.eligibility.refresh();
  }

  protected override readonly inline = true;

  protected override get missing(): 'order-id' | undefined {
    return this.orderId ? undefined : 'order-id';
  }

  protected override clearData(): void {
    // Has no patient data.
  }

  protected override renderModule(environment: Environment): unknown {
    const t = p2pActionCopy(environment.strings);

    return this.eligibility.render({
      loading: () => html`<span class="waiting"><span class="visually-hidden">${t('checking')}</span></span>`,
      // Not an alert, because a page with 50 orders would announce it 50 times.
      failed: (_, retry) => html`
        <p class="small">
          ${t('failed')}
          <button type="button" class="link" @click=${() => this.#handleRetry(retry)}>${t('again')}</button>
        </p>
      `,
      ready: ({ answer }) => this.#renderAnswer(answer, environment),
    });
  }

  #renderAnswer(answer: P2pEligibility | undefined, environment: Environment): unknown {
    const t = p2pActionCopy(environment.strings);
    if (!answer || answer.action === 'none') return this.#renderWhyNot(answer, environment);

    const { action, orderId, windowEndsAt } = answer;
    return html`
      ${this.#renderAction({ action, orderId }, t(action), environment)}
      ${
        action === 'request' && windowEndsAt !== null
          ? html`<p class="muted small">${t('until', { moment: formatMoment(windowEndsAt, environment) })}</p>`
          : nothing
      }
    `;
  }

  #renderWhyNot(answer: P2pEligibility | undefined, environment: Environment): TemplateResult {
    const t = p2pActionCopy(environment.strings);
    const { payer, locale } = environment;
    const phone = answer?.phone ?? payer.phone;
    const why = ineligibleReason(answer);
    const date = formatDate(answer?.availableFrom, locale);
    const moment = answer?.windowEndsAt ? formatMoment(answer.windowEndsAt, environment) : '';

    return html`
      <p id="why" class="muted small" role="group" aria-labelledby="why" data-first-focus tabindex="-1">
        ${t(why, { date, moment })}
        ${phone && needsPhoneCall(why) ? html`<span>${t('call', { payer: payer.shortName, phone })}</span>` : nothing}
      </p>
      ${
        why === 'already-used' && answer
          ? this.#renderAction({ action: 'manage', orderId: answer.orderId }, t('outcome'), environment)
          : nothing
      }
    `;
  }

  /** A link if the host has a URL for it. */
  #renderAction(target: ActionTarget, label: string, environment: Environment): TemplateResult {
    const href = linkToP2p(environment, target);
    const press = (): void => this.#handlePress(target);
    return href === undefined
      ? html`<button type="button" part="button" class="button" @click=${press}>${label}</button>`
      : html`<a part="button" class="button" href=${href} @click=${inPlace(press)}>${label}</a>`;
  }

  #handlePress({ action, orderId }: ActionTarget): void {
    this.dispatchEvent(
      action === 'request' ? new P2pRequestRequestedEvent(orderId) : new P2pManageRequestedEvent(orderId),
    );
  }

  /** The retry button disappears, so focus moves to its replacement. */
  async #handleRetry(retry: () => void): Promise<void> {
    retry();
    await this.eligibility.settled;
    await this.updateComplete;
    this.focus();
  }
}

const formatDate = (date: string | null | undefined, locale: string): string =>
  date ? formatPlain(date, locale, { year: 'numeric', month: 'long', day: 'numeric' }) : '';

declare global {
  interface HTMLElementTagNameMap {
    'p2p-action': P2pAction;
  }
}
