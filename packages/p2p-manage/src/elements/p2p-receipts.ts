import { consume } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property, state } from 'lit/decorators.js';

import { listP2pReceipts } from '@portal/api';
import type { Receipt } from '@portal/api';
import { p2pRecordCopy } from '@portal/copy';
import { formatMoment } from '@portal/domain';
import { Query, chip, controlStyles, environmentContext, failedView, heading, notice } from '@portal/kit';
import type { Environment, Meaning } from '@portal/kit';

import { styles } from './entries.styles.js';

const MEANINGS: Readonly<Record<Receipt['status'], Meaning>> = {
  sent: 'done',
  queued: 'waiting',
  failed: 'refused',
  other: 'neutral',
};

/**
 * The emails to the payer's scheduling team, and what to do if one failed (PS-24, PM-08).
 *
 * @tag p2p-receipts
 */
export class P2pReceipts extends LitElement {
  static override styles = [controlStyles, styles];

  @property({ attribute: false }) orderId?: string;

  /** Version of the booking; a new version has new receipts. */
  @property({ attribute: false }) version = '';

  /** IANA zone of the displayed times. */
  @property({ attribute: false }) timeZone = 'UTC';

  @property({ attribute: 'heading-level', type: Number }) headingLevel = 3;

  @consume({ context: environmentContext, subscribe: true }) @state() private environment?: Environment;

  readonly receipts = new Query(this, {
    args: () => [this.environment?.client, this.orderId, this.version] as const,
    run: async ([client, orderId], signal) => {
      const { receipts } = await client.send(listP2pReceipts, { orderId }, { signal });
      return receipts.flatMap((receipt) => receipt ?? []).toSorted((a, b) => a.at.localeCompare(b.at));
    },
  });

  /** Reads again and keeps the current content until then. */
  refresh(): void {
    void this.receipts.refresh();
  }

  override render(): TemplateResult {
    const { environment } = this;
    const t = p2pRecordCopy(environment?.strings);
    return html`
      ${heading(this.headingLevel, t('receipts'), { className: 'subtitle' })}
      ${this.receipts.render({
        loading: () => html`<ui-loading shape="36" label=${t('receipts-loading')}></ui-loading>`,
        failed: (error, retry) => failedView(error, { failed: t('could-not-receipts'), retry, environment }),
        ready: (receipts) =>
          receipts.length === 0
            ? html`<p class="muted">${t('receipts-none')}</p>`
            : html`<ul>
                  ${receipts.map((receipt) => this.#renderReceipt(receipt))}
                </ul>
                ${receipts.at(-1)?.status === 'failed' ? this.#renderFailed() : nothing}`,
      })}
    `;
  }

  #renderReceipt({ kind, at, status }: Receipt): TemplateResult {
    const t = p2pRecordCopy(this.environment?.strings);
    const place = { timeZone: this.timeZone, locale: this.environment?.locale ?? 'en-US' };
    return html`
      <li>
        <span class="kind">${t(`receipt.${kind}`)}</span>
        <time class="numbers" datetime=${at}>${formatMoment(at, place)}</time>
        ${chip(MEANINGS[status], t(status === 'other' ? 'status.handed' : `status.${status}`))}
      </li>
    `;
  }

  #renderFailed(): TemplateResult {
    const { payer, strings } = this.environment ?? {};
    const t = p2pRecordCopy(strings);
    const values = { payer: payer?.shortName ?? '', phone: payer?.phone ?? '', orderId: this.orderId ?? '' };
    return notice('refused', html`<p>${t('receipt-failed')} ${payer?.phone ? t('receipt-call', values) : nothing}</p>`);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'p2p-receipts': P2pReceipts;
  }
}
