import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { SCENARIOS } from '@portal/mocks/scenarios';

import { ELSEWHERE, href, isElsewhere } from '../route.js';
import { words } from '../words.js';
import { searchTips } from './landing.js';

/** Explains what the demo leaves out. */
export const elsewherePage = (what: string): TemplateResult =>
  isElsewhere(what)
    ? html`
        <div class="narrow">
          <p>
            ${words('“{page}” is part of the real portal. This demo includes only secure messages and peer-to-peer scheduling.', { page: words(ELSEWHERE[what]) })}
          </p>
          <p class="actions">
            <a class="button" href=${href.landing}>${words('Go to Order Request')}</a>
            <a class="button" href=${href.orders}>${words('Go to Order Search')}</a>
          </p>
        </div>
      `
    : notFoundPage();

export const notFoundPage = (): TemplateResult => html`
  <div class="narrow">
    <p>${words('We couldn’t find this page. Check the address and try again.')}</p>
    <p><a class="button" href=${href.landing}>${words('Go to Order Request')}</a></p>
  </div>
`;

export const searchTipsPage = (): TemplateResult => html`
  <div class="narrow">
    ${searchTips()}
    <p><a class="button" href=${href.orders}>${words('Go to Order Search')}</a></p>
  </div>
`;

export const signedOutPage = (signIn: () => void): TemplateResult => html`
  <div class="narrow">
    <p>${words('You’re signed out. No patient information remains on this page.')}</p>
    <p><button type="button" class="button primary" @click=${signIn}>${words('Sign in again')}</button></p>
  </div>
`;

/** Each scenario is a link that restarts the portal with its own backend. */
export const scenariosPage = (requestedName: string | undefined): TemplateResult => html`
  <p class="muted" lang="en">
    Each link starts the portal with a different mock backend. The backend remembers your changes until you reload the
    page. To set the start time of the clock, add <code>now=2026-06-23T14:00:00Z</code> to the address. To open the QA
    panel, add <code>qa</code>.
  </p>
  <ul class="scenarios plain-list" lang="en">
    ${Object.entries(SCENARIOS).map(
      ([name, { sentence }]) => html`
        <li class="scenario">
          <a href=${`?scenario=${name}#/`} aria-current=${name === (requestedName ?? 'office-day') ? 'true' : 'false'}
            >${name}</a
          >
          <p>${sentence}</p>
        </li>
      `,
    )}
  </ul>
`;
