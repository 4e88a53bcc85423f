import { ContextProvider } from '@lit/context';
import { LitElement, css, html } from 'lit';
import type { PropertyValues, TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { createApiClient } from '@portal/api';
import { environmentContext } from '@portal/kit';
import type { Environment, PortalSettings } from '@portal/kit';
import { PAYER, PAYER_ZONE } from '@portal/mocks';

const POLL_MS = 30_000;

/** The same environment that a module's root provides. */
function environmentOf(settings: PortalSettings): Environment {
  const { fetch, payer = PAYER, person, timeZone = PAYER_ZONE, locale = 'en-US', strings = {} } = settings;
  const { now = () => new Date(), hrefFor, hrefForP2p, pollInterval = POLL_MS } = settings;
  const language = locale.startsWith('en') ? {} : { language: locale.split('-')[0] ?? locale };
  return {
    client: createApiClient({ baseUrl: new URL(settings.baseUrl, location.origin).href, fetch }),
    payer,
    person,
    timeZone,
    locale,
    now,
    strings: { ...language, ...strings },
    hrefFor,
    hrefForP2p,
    pollInterval,
    outcome: { ready: () => undefined, failed: () => undefined },
  };
}

/** Stands in for a module's root around an inner element. */
class StoryEnvironment extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  @property({ attribute: false }) settings?: PortalSettings;

  /** Instead of the settings. */
  @property({ attribute: false }) environment?: Environment;

  /** The host's markup for the element inside, if it differs from what the page shows. */
  markup?: string;

  readonly #provider = new ContextProvider(this, { context: environmentContext });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('settings') && this.settings) this.#provider.setValue(environmentOf(this.settings));
    if (changed.has('environment') && this.environment) this.#provider.setValue(this.environment);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

customElements.define('story-environment', StoryEnvironment);
