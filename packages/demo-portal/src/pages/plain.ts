import { html } from 'lit';
import type { TemplateResult } from 'lit';

import { SCENARIOS } from '@portal/mocks';

import { ELSEWHERE, href, isElsewhere } from '../route.js';
import { searchTips } from './landing.js';

/** What the stand-in does not do, said plainly. */
export const elsewherePage = (what: string): TemplateResult =>
  isElsewhere(what)
    ? html`
        <div class="narrow">
          <p>
            “${ELSEWHERE[what]}” belongs to the real portal. This stand-in shows only what is around the modules: the
            secure messages and the peer-to-peer scheduling.
          </p>
          <p class="actions">
            <a class="button" href=${href.landing}>Go to Order Request</a>
            <a class="button" href=${href.orders}>Go to Order Search</a>
          </p>
        </div>
      `
    : notFoundPage();

export const notFoundPage = (): TemplateResult => html`
  <div class="narrow">
    <p>There is no page at this address. It may have been mistyped.</p>
    <p><a class="button" href=${href.landing}>Go to Order Request</a></p>
  </div>
`;

export const searchTipsPage = (): TemplateResult => html`
  <div class="narrow">
    ${searchTips}
    <p><a class="button" href=${href.orders}>Go to Order Search</a></p>
  </div>
`;

export const signedOutPage = (signIn: () => void): TemplateResult => html`
  <div class="narrow">
    <p>You are signed out. Nothing about your patients is left on this page.</p>
    <p><button type="button" class="button primary" @click=${signIn}>Sign in again</button></p>
  </div>
`;

/** Each scenario is a link that starts the portal anew, with its own backend. */
export const scenariosPage = (asked: string | undefined): TemplateResult => html`
  <p class="muted">
    Each link starts the portal with another mock backend. It remembers what is done until the page is loaded again,
    which starts its day afresh. Add <code>now=2026-06-23T14:00:00Z</code> to the address to say where the clock starts,
    and <code>qa</code> to open the QA panel.
  </p>
  <ul class="scenarios plain-list">
    ${Object.entries(SCENARIOS).map(
      ([name, { sentence }]) => html`
        <li class="scenario">
          <a href=${`?scenario=${name}#/`} aria-current=${name === (asked ?? 'office-day') ? 'true' : 'false'}
            >${name}</a
          >
          <p>${sentence}</p>
        </li>
      `,
    )}
  </ul>
`;
