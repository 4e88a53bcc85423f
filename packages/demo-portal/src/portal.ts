import { html, nothing, render } from 'lit';

import { createApiClient, usableBaseUrl } from '@portal/api';
import type { ApiClient } from '@portal/api';
import { listen } from '@portal/host';
import type { Settings } from '@portal/host';

import type { DemoBackend } from './backend.js';
import type { PortalConfig } from './config.js';
import { Modules } from './modules.js';
import type { ModuleTag } from './modules.js';
import { OrderSearch } from './order-search.js';
import { MemberSearch } from './pages/landing.js';
import { ordersPage, rolloutNotice } from './pages/orders.js';
import { outboxPage } from './pages/outbox.js';
import type { Email } from './pages/outbox.js';
import { elsewherePage, notFoundPage, scenariosPage, searchTipsPage, signedOutPage } from './pages/plain.js';
import { brandBar, sideNav } from './parts/frame.js';
import type { FrameOptions } from './parts/frame.js';
import { qaPanel } from './parts/qa-panel.js';
import type { QaAct } from './parts/qa-panel.js';
import { keepSignIn, signInAgain } from './parts/sign-in-again.js';
import { FIRST_STEPS, STEP_LEVELS, href, routeOf, titleOf } from './route.js';
import type { Route } from './route.js';
import { words } from './words.js';

/** A short poll interval, so changes from the QA panel show soon. */
const POLL_MS = 3_000;

/** Modules that each page needs, besides the badge in the header. */
const NEEDS: Partial<Record<Route['page'], ModuleTag>> = {
  landing: 'message-center',
  message: 'message-center',
  orders: 'p2p-action',
  'p2p-request': 'p2p-scheduler',
  'p2p-manage': 'p2p-manage',
};

/** The sample provider portal: one page, rendered from its state after every change. */
export class Portal {
  readonly #root: HTMLElement;
  readonly #config: PortalConfig;
  readonly #backend: DemoBackend;
  readonly #settings: Settings;
  readonly #client: ApiClient;
  readonly #modules: Modules;
  readonly #orders: OrderSearch;
  readonly #members: MemberSearch;
  #route: Route = { page: 'landing' };
  #session: 'live' | 'expired' | 'ended' = 'live';
  #menuOpen = false;
  #qaOpen: boolean;
  #qaResult = '';
  #emails: readonly Email[] | undefined;

  constructor(root: HTMLElement, config: PortalConfig, backend: DemoBackend) {
    this.#root = root;
    this.#config = config;
    this.#backend = backend;
    this.#qaOpen = config.qa;
    const { baseUrl, payer, person, now, ready } = backend;
    // The first call waits for the mock backend; the page does not.
    const headers = async (): Promise<Record<string, string>> => {
      await ready;
      return {};
    };
    // Without these two, the modules use the visitor's own.
    const place = {
      ...(config.timeZone && { timeZone: config.timeZone }),
      ...(config.locale && { locale: config.locale }),
    };
    const hrefFor: NonNullable<Settings['hrefFor']> = ({ messageId }) => href.message(messageId);
    this.#settings = { baseUrl, payer, person, ...place, headers, now, hrefFor, pollInterval: POLL_MS };
    this.#client = createApiClient({ baseUrl: usableBaseUrl(baseUrl) ?? baseUrl, headers });
    this.#modules = new Modules(config.remote, payer);
    this.#orders = new OrderSearch(this.#client, this.#render);
    this.#members = new MemberSearch(this.#render, () => {
      location.hash = href.elsewhere('order-request');
    });
  }

  start(): void {
    this.#addListeners();
    window.addEventListener('hashchange', () => this.#go());
    this.#client.session.subscribe((state) => {
      if (state === 'expired') this.#expire();
    });
    this.#route = this.#requested();
    this.#arrive();
  }

  /** A signed-out user sees only the signed-out page, and no one else sees it. */
  #requested(): Route {
    if (this.#session === 'ended') return { page: 'signed-out' };
    const route = routeOf(location.hash);
    return route.page === 'signed-out' ? { page: 'landing' } : route;
  }

  /** Turns module events into URLs. */
  #addListeners(): void {
    listen(document, 'message-opened', ({ detail }) => this.#open(href.message(detail.messageId)));
    listen(document, 'message-list-requested', () => this.#open(href.landing));
    listen(document, 'p2p-request-requested', ({ detail }) => this.#open(href.p2pRequest(detail.orderId)));
    listen(document, 'p2p-manage-requested', ({ detail }) => this.#open(href.p2pManage(detail.orderId)));
    listen(document, 'order-search-requested', () => this.#open(href.orders));
    listen(document, 'step-changed', ({ detail }) => this.#step(detail.orderId, detail.step));
    listen(document, 'session-expired', () => this.#expire());
  }

  #open(address: string): void {
    if (location.hash !== address) location.hash = address;
  }

  /** A step forward adds a history entry; a step back goes back in the history. */
  #step(orderId: string, step: string): void {
    const route = this.#route;
    if (!isSteps(route) || route.orderId !== orderId) return;
    const shown = route.step ?? FIRST_STEPS[route.page];
    if (step === shown) return;

    const address = href.step(route.page, orderId, step);
    const levels = (STEP_LEVELS[step] ?? 0) - (STEP_LEVELS[shown] ?? 0);
    const depth = depthOf(history.state);
    if (levels > 0) history.pushState({ depth: depth + 1 }, '', address);
    else if (levels < 0 && depth >= -levels) {
      history.go(levels);
      return;
    } else history.replaceState(history.state, '', address);
    this.#route = this.#requested();
    this.#render();
  }

  #go(): void {
    const before = this.#route;
    this.#route = this.#requested();
    this.#menuOpen = false;
    this.#arrive();
    // Within the message center and between steps, the module manages focus.
    if (!bothMessages(before, this.#route) && !bothSteps(before, this.#route)) this.#root.querySelector('h1')?.focus();
  }

  #arrive(): void {
    document.title = `${titleOf(this.#route)} – ${words('Provider Portal')}`;
    window.scrollTo({ top: 0 });
    this.#render();
    if (this.#session === 'ended') return;

    this.#modules.load('message-badge');
    const tag = NEEDS[this.#route.page];
    if (tag) this.#modules.load(tag, this.#root.querySelector('.module') ?? undefined);
    if (this.#route.page === 'orders' && !this.#orders.results) void this.#orders.search();
    if (this.#route.page === 'outbox') void this.#readOutbox();
  }

  readonly #render = (): void => {
    render(this.#page(), this.#root);
    keepSignIn(this.#session === 'expired');
  };

  #page(): unknown {
    const frame: FrameOptions = {
      route: this.#route,
      payer: this.#settings.payer?.name ?? '',
      person: this.#backend.person,
      signedIn: this.#session !== 'ended',
      menuOpen: this.#menuOpen,
      onMenu: () => {
        this.#menuOpen = !this.#menuOpen;
        this.#render();
      },
      onLogout: this.#logout,
    };
    const signedIn = this.#session !== 'ended';

    return html`
      <portal-settings .settings=${this.#settings}>
        <a class="skip visually-hidden" href="#main" @click=${this.#skip}>${words('Skip to main content')}</a>
        <header>${brandBar(frame)}</header>
        <div class="frame">
          ${signedIn ? sideNav(frame) : nothing}
          <main id="main">
            <div class="page-head ${this.#route.page === 'message' ? 'clipped' : ''}">
              <h1 tabindex="-1">${titleOf(this.#route)}</h1>
            </div>
            ${this.#content()}
          </main>
          ${isPeerToPeer(this.#route) ? rolloutNotice(this.#settings.payer?.shortName ?? '') : nothing}
        </div>
        ${signedIn ? this.#qa() : nothing} ${signInAgain(this.#signIn)}
      </portal-settings>
    `;
  }

  #content(): unknown {
    const { page } = this.#route;
    if (page === 'landing' || page === 'message') return this.#messages();
    return this.#peerToPeer() ?? this.#other();
  }

  /** One element for the list and the opened message, so no typed text is lost. */
  #messages(): unknown {
    const messageId = this.#route.page === 'message' ? this.#route.messageId : undefined;
    return html`
      ${messageId === undefined ? this.#members.render() : nothing}
      <div class="module">
        <message-center heading-level="2" message-id=${messageId ?? nothing}></message-center>
      </div>
    `;
  }

  #peerToPeer(): unknown {
    const route = this.#route;
    if (route.page === 'orders')
      return html`${ordersPage(this.#orders)}
        <div class="module-notice module"></div>`;
    if (route.page === 'p2p-request') {
      return html`<div class="module">
        <p2p-scheduler order-id=${route.orderId} step=${route.step ?? FIRST_STEPS[route.page]}></p2p-scheduler>
      </div>`;
    }
    if (route.page === 'p2p-manage') {
      return html`<div class="module">
        <p2p-manage order-id=${route.orderId} step=${route.step ?? FIRST_STEPS[route.page]}></p2p-manage>
      </div>`;
    }
    return undefined;
  }

  #other(): unknown {
    const route = this.#route;
    if (route.page === 'outbox') return outboxPage(this.#emails, this.#config);
    if (route.page === 'scenarios') return scenariosPage(this.#config.scenario);
    if (route.page === 'search-tips') return searchTipsPage();
    if (route.page === 'signed-out') return signedOutPage(this.#signIn);
    if (route.page === 'elsewhere') return elsewherePage(route.what);
    return notFoundPage();
  }

  #qa(): unknown {
    return qaPanel({
      open: this.#qaOpen,
      groups: this.#backend.qa.groups(),
      result: this.#qaResult,
      onToggle: () => {
        this.#qaOpen = !this.#qaOpen;
        this.#render();
      },
      onAct: (act) => void this.#act(act),
    });
  }

  async #act(act: QaAct): Promise<void> {
    this.#qaResult = '';
    this.#render();
    this.#qaResult = await act.run();
    this.#render();
  }

  /** The hash belongs to the router, so the link can't navigate on its own. */
  readonly #skip = (event: Event): void => {
    event.preventDefault();
    this.#root.querySelector('h1')?.focus();
  };

  readonly #logout = (): void => {
    this.#modules.endSession();
    this.#client.session.end();
    this.#orders.reset();
    this.#members.clear();
    this.#session = 'ended';
    this.#open(href.signedOut);
    this.#go();
  };

  #expire(): void {
    if (this.#session !== 'live') return;
    this.#session = 'expired';
    this.#render();
  }

  async #renew(): Promise<void> {
    await this.#backend.qa.renewSession();
    this.#client.session.resume();
    await this.#modules.resume();
  }

  async #readOutbox(): Promise<void> {
    this.#emails = await this.#backend.qa.emails().catch(() => []);
    this.#render();
  }

  readonly #signIn = (): void => {
    const wasSignedOut = this.#session === 'ended';
    this.#session = 'live';
    if (wasSignedOut) {
      this.#open(href.landing);
      this.#go();
    } else this.#render();
    void this.#renew();
  };
}

const bothMessages = (a: Route, b: Route): boolean => isMessages(a) && isMessages(b);
const isSteps = (route: Route): route is Extract<Route, { page: 'p2p-request' | 'p2p-manage' }> =>
  route.page === 'p2p-request' || route.page === 'p2p-manage';
const bothSteps = (a: Route, b: Route): boolean =>
  isSteps(a) && isSteps(b) && a.page === b.page && a.orderId === b.orderId;
/** Number of module steps before this history entry. */
const depthOf = (state: unknown): number =>
  typeof state === 'object' && state !== null && 'depth' in state ? Number(state.depth) : 0;
const isPeerToPeer = (route: Route): boolean => route.page === 'orders' || isSteps(route);
const isMessages = ({ page }: Route): boolean => page === 'landing' || page === 'message';
