import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';

import { ELSEWHERE, href } from '../route.js';
import type { Route } from '../route.js';
import { words } from '../words.js';
import { brandMark } from './icons.js';

export interface FrameOptions {
  readonly route: Route;
  readonly payer: string;
  readonly person: string;
  readonly signedIn: boolean;
  readonly menuOpen: boolean;
  readonly onMenu: () => void;
  readonly onLogout: () => void;
}

type Page = Route['page'];

const current = (route: Route, ...pages: readonly Page[]): unknown => (pages.includes(route.page) ? 'page' : nothing);

const toElsewhere = (route: Route, what: Parameters<typeof href.elsewhere>[0]): TemplateResult => html`
  <li>
    <a href=${href.elsewhere(what)} aria-current=${route.page === 'elsewhere' && route.what === what ? 'page' : nothing}
      >${words(ELSEWHERE[what])}</a
    >
  </li>
`;

/** One bar: brand, navigation, user. On a narrow screen, one menu has the navigation of the bar and of the side. */
export const brandBar = ({
  payer,
  person,
  signedIn,
  menuOpen,
  onMenu,
  onLogout,
  ...frame
}: FrameOptions): TemplateResult => html`
  <div class="brand-bar">
    <a class="brand" href=${href.landing}>
      ${brandMark}<span><strong>${words('Provider Portal')}</strong><span>${payer}</span></span>
    </a>
    ${
      signedIn
        ? html`<button
              type="button"
              class="button menu-toggle"
              aria-expanded=${menuOpen}
              aria-controls="top-list side-list"
              @click=${onMenu}
            >
              ${words('Menu')}
            </button>
            ${topNav(frame, menuOpen)}
            <div class="person" ?data-closed=${!menuOpen}>
              <span>${person}</span>
              <button type="button" class="button" @click=${onLogout}>${words('Logout')}</button>
            </div>`
        : nothing
    }
  </div>
`;

const topNav = ({ route }: Pick<FrameOptions, 'route'>, menuOpen: boolean): TemplateResult => html`
  <nav class="top-nav" aria-label=${words('Portal')}>
    <ul id="top-list" ?data-closed=${!menuOpen}>
      <li>
        <a href=${href.landing} aria-current=${current(route, 'message')}
          ><message-badge>${words('Secure Messages')}</message-badge></a
        >
      </li>
      ${toElsewhere(route, 'provider-management')} ${toElsewhere(route, 'user-profile')}
      ${toElsewhere(route, 'help-center')}
    </ul>
  </nav>
`;

export const sideNav = ({ route, menuOpen }: FrameOptions): TemplateResult => html`
  <nav class="side" aria-label=${words('Orders')}>
    <ul id="side-list" ?data-closed=${!menuOpen}>
      <li>
        <a href=${href.landing} aria-current=${current(route, 'landing')}>${words('Start Your Order Request Here')}</a>
      </li>
      ${toElsewhere(route, 'eligibility')}
      <li>
        <a href=${href.orders} aria-current=${current(route, 'orders', 'p2p-request', 'p2p-manage', 'search-tips')}
          >${words('Order Search')}</a
        >
      </li>
      <li><a href=${href.orders}>${words('View Order History')}</a></li>
      ${toElsewhere(route, 'optinet-registration')}
    </ul>
  </nav>
`;
