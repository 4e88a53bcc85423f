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
import { words } from '../words.js';
import type { English } from '../words.js';

const BLOG = 'https://providers.carelonmedicalbenefitsmanagement.com/providerconnections/';

/** The payer's announcement on the order pages, from the design deck. */
export const rolloutNotice = (payer: string): TemplateResult => html`
  <aside class="rollout" aria-label=${words('Announcement')}>
    ${words('{payer} is rolling out peer-to-peer scheduling through the provider portal. For updates on availability and program details, please visit our Provider Connections blog:', { payer })}
    <a href=${BLOG} rel="noreferrer" target="_blank"
      >${BLOG}<span class="visually-hidden"> ${words('(opens in a new tab)')}</span></a
    >
  </aside>
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
    aria-label=${words('Orders')}
    @submit=${(event: Event) => {
      event.preventDefault();
      void search.search();
    }}
  >
    <div class="search-by">
      <span id="search-by">${words('Search by:')}</span>
      <div class="choice" role="group" aria-labelledby="search-by">
        ${choice(search, 'member', 'Member')}${choice(search, 'order', 'Order ID')}
      </div>
      <span class="small"
        >${words('Having trouble searching?')} <a href=${href.searchTips}>${words('Show Search Tips')}</a></span
      >
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
      <button type="button" class="button" @click=${() => search.clear()}>${words('Clear')}</button>
      <button class="button primary">${words('Search')}</button>
    </div>
  </form>
`;

const choice = (search: OrderSearch, by: OrderSearch['by'], label: English): TemplateResult => html`
  <button type="button" class="button" aria-pressed=${search.by === by} @click=${() => search.choose(by)}>
    ${words(label)}
  </button>
`;

const criterion = (search: OrderSearch, name: keyof Criteria, label: English): TemplateResult =>
  field({
    id: `order-${name}`,
    label: words(label),
    value: search.criteria[name],
    error: name === 'birthDate' ? search.birthDateError : undefined,
    ...(name === 'birthDate' ? { placeholder: words('MM/DD/YYYY') } : {}),
    onInput: (value) => search.set(name, value),
  });

/** The status of a search, for its live region; an error has its own alert. */
function statusCopy({ status, results: found }: OrderSearch): string {
  if (status === 'searching') return words('Searching…');
  return status === 'found' && found
    ? found.total === 1
      ? words('1 order found')
      : words('{count} orders found', { count: found.total })
    : '';
}

function results(search: OrderSearch): unknown {
  if (search.status === 'failed') {
    return html`
      <h2 id="results">${words('Order Results')}</h2>
      <div class="notice refused" role="alert">
        <p>
          <strong>${words('We couldn’t search for orders.')}</strong>
          ${words('What you entered is still here. Try again.')}
        </p>
        <p class="actions">
          <button type="button" class="button" @click=${() => search.search(search.page)}>${words('Try again')}</button>
        </p>
      </div>
    `;
  }
  const found = search.results;
  if (!found)
    return html`<h2 id="results">${words('Order Results')}</h2>
      <p class="muted">${words('Searching…')}</p>`;

  return html`
    <h2 id="results">${words('Order Results ({count})', { count: found.total })}</h2>
    ${found.total === 0 ? html`<p>${words('No record found. Check what you entered, or select Clear to see recent orders.')}</p>` : nothing}
    ${found.total > 0 ? orderTable(found.orders, search) : nothing} ${found.total > 0 ? pager(search, found) : nothing}
  `;
}

const MEANINGS: Readonly<Record<OrderResult['status']['code'], Meaning>> = {
  'non-authorized': 'refused',
  authorized: 'done',
  pending: 'waiting',
  withdrawn: 'neutral',
  other: 'neutral',
};

const COLUMNS = ['Order ID', 'Member', 'Ordering Provider', 'Dates', 'Peer-to-Peer', 'More'] as const;

/** Explicit roles keep the table a table where narrow screens lay it out as blocks. */
const orderTable = (orders: readonly OrderResult[], search: OrderSearch): TemplateResult => html`
  <table class="orders" role="table" aria-labelledby="results">
    <thead>
      <tr role="row">
        ${COLUMNS.map((name) => html`<th scope="col" role="columnheader">${words(name)}</th>`)}
      </tr>
    </thead>
    ${repeat(
      orders,
      ({ orderId }) => orderId,
      (order) => orderRows(order, search),
    )}
  </table>
`;

/** One group per order: its row, and its details below. */
const orderRows = (order: OrderResult, search: OrderSearch): TemplateResult => html`
  <tbody aria-label=${order.orderId}>
    <tr role="row">
      <th scope="row" role="rowheader">
        <span class="narrow-label">${words('Order ID:')} </span><span class="order-id numbers">${order.orderId}</span>
        ${chip(MEANINGS[order.status.code], order.status.display)}
      </th>
      <td role="cell">
        <b>${order.member.name}</b>
        <span class="small muted">${words('Member ID:')} <span class="numbers">${order.member.memberId}</span></span>
      </td>
      <td role="cell"><span class="narrow-label">${words('Ordering Provider:')} </span>${order.orderingProvider}</td>
      <td role="cell" class="dates small numbers">
        ${date('Entered Date:', shownDate(order.enteredDate))} ${date('Service Date:', shownDate(order.serviceDate))}
        ${
          order.approval
            ? date('Approval Valid From', `${shownDate(order.approval.from)} - ${shownDate(order.approval.to)}`)
            : nothing
        }
      </td>
      <td role="cell"><p2p-action order-id=${order.orderId}></p2p-action></td>
      <td role="cell" class="more small">
        <a href=${href.elsewhere('order-summary')}>${words('View Order Summary')}</a>
        <a href=${href.elsewhere('letters')}>${words('View Letters')}</a>
        <button
          type="button"
          class="link"
          aria-expanded=${search.opened.has(order.orderId)}
          aria-controls="details-${order.orderId}"
          @click=${() => search.toggle(order.orderId)}
        >
          ${search.opened.has(order.orderId) ? words('Hide Details') : words('Show Details')}
        </button>
      </td>
    </tr>
    <tr role="row" id="details-${order.orderId}" ?hidden=${!search.opened.has(order.orderId)}>
      <td role="cell" colspan=${COLUMNS.length}>
        <dl class="order-details">
          <div>
            <dt>${words('Solution')}</dt>
            <dd>${order.solution.display}</dd>
          </div>
          <div>
            <dt>${words('Health Plan')}</dt>
            <dd>${order.healthPlan}</dd>
          </div>
          <div>
            <dt>${words('Services')}</dt>
            ${order.services.map(({ code, description }) => html`<dd>${code} - ${description}</dd>`)}
          </div>
        </dl>
      </td>
    </tr>
  </tbody>
`;

const date = (label: English, value: string): TemplateResult =>
  html`<span><span class="muted">${words(label)}</span> ${value}</span>`;

const PAGES = { size: 10 } as const;

function pager(search: OrderSearch, { from, to, total }: { from: number; to: number; total: number }): TemplateResult {
  const last = Math.max(1, Math.ceil(total / PAGES.size));
  const move = (label: English, arrow: string, page: number): TemplateResult => {
    const possible = page >= 1 && page <= last && page !== search.page;
    return html`<button
      type="button"
      class="button small"
      aria-label=${words(label)}
      aria-disabled=${!possible}
      @click=${() => possible && void search.search(page)}
    >
      <span aria-hidden="true">${arrow}</span>
    </button>`;
  };
  return html`
    <nav class="pager" aria-label=${words('Order results')}>
      <span class="numbers">${words('{from}–{to} of {total}', { from, to, total })}</span>
      <span class="moves">
        ${move('First page', '«', 1)}${move('Previous page', '‹', search.page - 1)}
        ${move('Next page', '›', search.page + 1)}${move('Last page', '»', last)}
      </span>
    </nav>
  `;
}
