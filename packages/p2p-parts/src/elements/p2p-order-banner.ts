import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';

import type { OrderHeader } from '@portal/api';
import { bannerCopy } from '@portal/copy';
import { formatPlainDate } from '@portal/domain';
import { chip, environmentContext, fact, serverText, textStyles } from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';

import { styles } from './p2p-order-banner.styles.js';

const MEANINGS: Readonly<Record<string, Meaning>> = {
  'non-authorized': 'refused',
  authorized: 'done',
  pending: 'waiting',
};

/**
 * The order header: member, order, and status (PS-04, PM-03).
 *
 * @tag p2p-order-banner
 */
export class P2pOrderBanner extends LitElement {
  static override styles = [textStyles, styles];

  /** Renders nothing until set. */
  @property({ attribute: false }) order?: OrderHeader;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  override render(): unknown {
    const { order } = this;
    if (!order) return nothing;
    const t = bannerCopy(this.environment?.strings);
    const date = (value: string) => formatPlainDate(value, this.environment?.locale ?? 'en-US');

    return html`
      <dl class="head">
        <div class="member">
          <dt class="visually-hidden">${t('member')}</dt>
          <dd>${order.member.name}</dd>
        </div>
        <div>
          <dt>${t('order-id')}</dt>
          <dd class="numbers strong">${order.orderId}</dd>
        </div>
        <div>
          <dt class="visually-hidden">${t('status')}</dt>
          <dd>${chip(MEANINGS[order.status.code] ?? 'neutral', serverText(order.status.display, this.environment))}</dd>
        </div>
      </dl>
      <dl class="facts numbers">
        ${fact(t('member-id'), order.member.memberId)} ${fact(t('start-date'), date(order.startDate))}
        ${fact(t('birth-date'), date(order.member.birthDate))} ${fact(t('health-plan'), order.healthPlan)}
        ${fact(t('provider'), order.orderingProvider)}
      </dl>
    `;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-order-banner': P2pOrderBanner;
  }
}
