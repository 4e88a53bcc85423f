import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';

import type { OrderResult } from '@portal/api';

import { shownDate } from '../order-search.js';
import type { Criteria, OrderSearch } from '../order-search.js';
import { field } from '../parts/field.js';
import { chip } from '../parts/icons.js';
import type { Meaning } from '../parts/icons.js';
import { href } from '../route.js';

const BLOG = 'https://providers.carelonmedicalbenefitsmanagement.com/providerconnections/';

/** The payer's announcement on the order pages, from the design deck. */
export const rolloutNotice = (payer: string): TemplateResult => html`
  <p class="notice">
    ${payer} is rolling out peer-to-peer scheduling through the provider portal. For updates on availability and program
    details, please visit our Provider Connections blog:
    <a href=${BLOG} rel="noreferrer" target="_blank"
      >${BLOG}<span class="visually-hidden"> (opens in a new tab)</span></a
    >
  </p>
`;

export const ordersPage = (search: OrderSearch): TemplateResult => html`
  ${searchForm(search)}
  <section class="results" aria-labelledby="results">
    <p class="visually-hidden" role="status">${statusCopy(search)}</p>
    ${results(search)}
  </section>
`;

const searchForm = (search: OrderSearch): TemplateResult => html`
  <form
    class="order-search"
    novalidate
    role="search"
    aria-label="Orders"
    @submit=${(event: Event) => {
      event.preventDefault();
      void search.search();
    }}
  >
    <div class="search-by">
      <span id="search-by">Search by:</span>
      <div class="choice" role="group" aria-labelledby="search-by">
        ${choice(search, 'member', 'Member')}${choice(search, 'order', 'Order ID')}
      </div>
      <span class="small">Having trouble searching? <a href=${href.searchTips}>Show Search Tips</a></span>
    </div>
    <div class="fields">
      ${
        search.by === 'order'
          ? criterion(search, 'orderId', 'Order ID')
          : [
              criterion(search, 'memberId', 'Member ID'),
              criterion(search, 'birthDate', 'Date of Birth'),
              criterion(search, 'firstName', 'First Name'),
              criterion(search, 'lastName', 'Last Name'),
            ]
      }
    </div>
    <div class="actions">
      <button type="button" class="button" @click=${() => search.clear()}>Clear</button>
      <button class="button primary">Search</button>
    </div>
  </form>
`;

const choice = (search: OrderSearch, by: OrderSearch['by'], words: string): TemplateResult => html`
  <button type="button" class="button" aria-pressed=${search.by === by} @click=${() => search.choose(by)}>
    ${words}
  </button>
`;

const criterion = (search: OrderSearch, name: keyof Criteria, label: string): TemplateResult =>
  field({
    id: `order-${name}`,
    label,
    value: search.criteria[name],
    error: name === 'birthDate' ? search.birthDateError : undefined,
    ...(name === 'birthDate' ? { placeholder: 'MM/DD/YYYY' } : {}),
    onInput: (value) => search.set(name, value),
  });

/** The status of a search, for its live region; an error has its own alert. */
function statusCopy({ status, results: found }: OrderSearch): string {
  if (status === 'searching') return 'Searching…';
  return status === 'found' && found
    ? found.total === 1
      ? '1 order found'
      : `${String(found.total)} orders found`
    : '';
}

function results(search: OrderSearch): unknown {
  if (search.status === 'failed') {
    return html`
      <h2 id="results">Order Results</h2>
      <div class="notice refused" role="alert">
        <p><strong>We couldn’t search for orders.</strong> What you entered is still here. Try again.</p>
        <p class="actions">
          <button type="button" class="button" @click=${() => search.search(search.page)}>Try again</button>
        </p>
      </div>
    `;
  }
  const found = search.results;
  if (!found)
    return html`<h2 id="results">Order Results</h2>
      <p class="muted">Searching…</p>`;

  return html`
    <h2 id="results">Order Results (${found.total})</h2>
    ${found.total === 0 ? html`<p>No record found. Check what you entered, or select Clear to see recent orders.</p>` : nothing}
    ${repeat(
      found.orders,
      ({ orderId }) => orderId,
      (order) => orderCard(order, search),
    )}
    ${found.total > 0 ? pager(search, found) : nothing}
  `;
}

const MEANINGS: Readonly<Record<OrderResult['status']['code'], Meaning>> = {
  'non-authorized': 'refused',
  authorized: 'done',
  pending: 'waiting',
  withdrawn: 'neutral',
  other: 'neutral',
};

const orderCard = (order: OrderResult, search: OrderSearch): TemplateResult => html`
  <article class="order" aria-labelledby="order-${order.orderId}">
    <div class="order-head">
      <h3 id="order-${order.orderId}" class="order-id">Order ID: <b class="numbers">${order.orderId}</b></h3>
      ${chip(MEANINGS[order.status.code], order.status.display)}
      <a class="button small" href=${href.elsewhere('order-summary')}>View Order Summary</a>
    </div>
    <div class="order-body">
      <dl>
        <dt>Member</dt>
        <dd>${order.member.name}</dd>
        <dt>Member ID:</dt>
        <dd class="numbers">${order.member.memberId}</dd>
      </dl>
      <dl>
        <dt>Ordering Provider</dt>
        <dd>${order.orderingProvider}</dd>
        <dt>Entered Date:</dt>
        <dd class="numbers">${shownDate(order.enteredDate)}</dd>
      </dl>
      <dl>
        ${
          order.approval
            ? html`<dt>Approval Valid From</dt>
                <dd class="numbers">${shownDate(order.approval.from)} - ${shownDate(order.approval.to)}</dd>`
            : nothing
        }
        <dt>Service Date:</dt>
        <dd class="numbers">${shownDate(order.serviceDate)}</dd>
      </dl>
      <div class="order-actions">
        <p2p-action order-id=${order.orderId}></p2p-action>
        <a class="button small" href=${href.elsewhere('letters')}>View Letters</a>
        <button
          type="button"
          class="button small"
          aria-expanded=${search.opened.has(order.orderId)}
          aria-controls="details-${order.orderId}"
          @click=${() => search.toggle(order.orderId)}
        >
          ${search.opened.has(order.orderId) ? 'Hide Details' : 'Show Details'}
        </button>
      </div>
    </div>
    <dl class="order-details" id="details-${order.orderId}" ?hidden=${!search.opened.has(order.orderId)}>
      <div>
        <dt>Solution</dt>
        <dd>${order.solution.display}</dd>
      </div>
      <div>
        <dt>Health Plan</dt>
        <dd>${order.healthPlan}</dd>
      </div>
      <div>
        <dt>Services</dt>
        ${order.services.map(({ code, description }) => html`<dd>${code} - ${description}</dd>`)}
      </div>
    </dl>
  </article>
`;

const PAGES = { size: 10 } as const;

function pager(search: OrderSearch, { from, to, total }: { from: number; to: number; total: number }): TemplateResult {
  const last = Math.max(1, Math.ceil(total / PAGES.size));
  const move = (label: string, arrow: string, page: number): TemplateResult => {
    const possible = page >= 1 && page <= last && page !== search.page;
    return html`<button
      type="button"
      class="button small"
      aria-label=${label}
      aria-disabled=${!possible}
      @click=${() => possible && void search.search(page)}
    >
      <span aria-hidden="true">${arrow}</span>
    </button>`;
  };
  return html`
    <nav class="pager" aria-label="Order results">
      <span class="numbers">${from}–${to} of ${total}</span>
      <span class="moves">
        ${move('First page', '«', 1)}${move('Previous page', '‹', search.page - 1)}
        ${move('Next page', '›', search.page + 1)}${move('Last page', '»', last)}
      </span>
    </nav>
  `;
}
