import { ContextProvider } from '@lit/context';
import { LitElement, css, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';

import { settingsContext } from '@portal/kit';
import type { PortalSettings as Settings } from '@portal/kit';

/**
 * Gives the portal's settings to every module inside it, whenever they arrive. Draws nothing itself.
 *
 * @tag portal-settings
 *
 * @slot - The host's own page with the modules in it.
 */
export class PortalSettings extends LitElement {
  static override styles = css`
    :host {
      display: contents;
    }
  `;

  /** Replace the object to change a setting: modules compare values, not objects. */
  @property({ attribute: false }) settings?: Settings;

  readonly #provider = new ContextProvider(this, { context: settingsContext });

  protected override willUpdate(): void {
    if (this.settings) this.#provider.setValue(this.settings);
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-settings': PortalSettings;
  }
}
