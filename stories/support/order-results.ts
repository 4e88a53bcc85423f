import { LitElement, css, html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import type { OrderResult } from '@portal/api';
import { textStyles } from '@portal/kit';
import '@portal/p2p-manage/define/p2p-action.js';

const shown = (date: string): string => date.replace(/^(\d+)-(\d+)-(\d+)$/, '$2/$3/$1');

/** A host's own order search, as in the design deck: the orders with their Peer-to-Peer buttons (PS-02). */
export class OrderResults extends LitElement {
  static override styles = [
    textStyles,
    css`
      :host {
        display: grid;
        gap: 12px;
        max-inline-size: 1080px;
      }

      article {
        display: grid;
        gap: 12px;
        padding: 16px;
        border: 1px solid var(--_line);
        border-radius: var(--_radius);
      }

      header,
      .facts {
        display: flex;
        flex-wrap: wrap;
        gap: 8px 32px;
        align-items: baseline;
      }

      .facts > div {
        min-inline-size: 160px;
      }

      dt {
        color: var(--_muted);
        font-size: var(--_size-small);
      }

      dd {
        margin: 0;
      }
    `,
  ];

  @property({ attribute: false }) orders: readonly OrderResult[] = [];

  @property({ type: Number }) total = 0;

  override render(): TemplateResult {
    return html`
      <h2>Order Results (${this.total})</h2>
      ${this.orders.map((order) => this.#renderOrder(order))}
    `;
  }

  #renderOrder(order: OrderResult): TemplateResult {
    const { orderId, approval, member } = order;
    return html`
      <article aria-labelledby="order-${orderId}">
        <header>
          <h3 id="order-${orderId}">Order ID: <span class="numbers">${orderId}</span></h3>
          <span>${order.status.display}</span>
        </header>
        <dl class="facts numbers">
          ${fact('Member', member.name)} ${fact('Member ID', member.memberId)}
          ${fact('Ordering Provider', order.orderingProvider)} ${fact('Entered Date', shown(order.enteredDate))}
          ${approval ? fact('Approval Valid From', `${shown(approval.from)} - ${shown(approval.to)}`) : nothing}
          ${fact('Service Date', shown(order.serviceDate))}
        </dl>
        <p2p-action order-id=${orderId}></p2p-action>
      </article>
    `;
  }
}

const fact = (term: string, value: string): TemplateResult => html`
  <div>
    <dt>${term}</dt>
    <dd>${value}</dd>
  </div>
`;

customElements.define('story-order-results', OrderResults);
