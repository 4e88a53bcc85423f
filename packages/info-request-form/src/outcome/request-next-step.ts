import { consume } from '@lit/context';
import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { getP2pEligibility } from '@portal/api';
import type { InfoRequest, P2pEligibility } from '@portal/api';
import { outcomeCopy } from '@portal/copy';
import { formatMoment, formatPlainDate } from '@portal/domain';
import { Query, controlStyles, environmentContext, failedView, heading, serverText } from '@portal/kit';
import type { Environment } from '@portal/kit';

/**
 * The next step after a request closed: the payer's own text, and whether a Peer-to-Peer is possible for the order
 * (3d.7).
 *
 * @tag request-next-step
 */
export class RequestNextStep extends LitElement {
  static override styles = [
    controlStyles,
    css`
      p {
        margin-block-start: 8px;
      }

      section p {
        margin: 0;
      }

      section {
        display: grid;
        gap: 8px;
        max-inline-size: 72ch;
        margin-block-start: 16px;
      }
    `,
  ];

  @property({ attribute: false }) request?: InfoRequest;

  @property({ attribute: false }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly eligibility = new Query(this, {
    args: () => [this.environment?.client, this.request?.orderId] as const,
    run: async ([client, orderId], signal) => {
      const { orders } = await client.send(getP2pEligibility, { orderIds: [orderId] }, { signal });
      return { order: orders.find((order) => order?.orderId === orderId) ?? undefined };
    },
  });

  override render(): unknown {
    const { environment, request } = this;
    if (!environment || !request) return nothing;
    const o = outcomeCopy(environment.strings);
    return html`
      ${request.nextStep === null ? nothing : html`<p>${serverText(request.nextStep, environment)}</p>`}
      ${this.eligibility.render({
        loading: () => html`<p class="muted" role="status">${o('p2p.loading')}</p>`,
        failed: (error, retry) => failedView(error, { failed: o('p2p.could-not'), retry, environment }),
        ready: ({ order }) => (order ? this.#renderOrder(order, environment) : nothing),
      })}
    `;
  }

  #renderOrder(order: P2pEligibility, environment: Environment): TemplateResult {
    const o = outcomeCopy(environment.strings);
    const { shortName: payer } = environment.payer;
    const { phone } = order;
    return html`
      <section>
        ${heading(this.headingLevel, o('p2p.title'))}
        <p>
          ${this.#sentence(order, environment)}
          ${order.action === 'none' && phone ? o('p2p.call', { payer, phone }) : nothing}
        </p>
      </section>
    `;
  }

  #sentence({ reason, orderId, availableFrom, windowEndsAt }: P2pEligibility, environment: Environment): string {
    const o = outcomeCopy(environment.strings);
    const moment = windowEndsAt === null ? '' : formatMoment(windowEndsAt, environment);
    switch (reason) {
      case 'available':
        return [o('p2p.available', { orderId }), moment && o('p2p.until', { moment })].filter(Boolean).join(' ');
      case 'not-in-rollout-yet':
        return availableFrom === null
          ? o('p2p.other')
          : o('p2p.not-in-rollout-yet', { date: formatPlainDate(availableFrom, environment.locale) });
      case 'window-over':
        return moment ? o('p2p.window-over', { moment }) : o('p2p.window-over.undated');
      default:
        return o(`p2p.${reason}`, { orderId });
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'request-next-step': RequestNextStep;
  }
}
