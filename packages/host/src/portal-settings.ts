import { settingsContext } from '@portal/kit';
import type { PortalSettings as Settings } from '@portal/kit';

type ContextCallback = (settings: Settings | undefined, stop?: () => void) => void;

/** A module's request for settings: https://github.com/webcomponents-cg/community-protocols, "Context". */
interface ContextRequest extends Event {
  readonly context: unknown;
  readonly callback: ContextCallback;
  readonly subscribe?: boolean;
}

const isContextRequest = (event: Event): event is ContextRequest =>
  'callback' in event && typeof event.callback === 'function' && 'context' in event;

// A server that renders pages also imports the loader, but has no HTMLElement.
const Base = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/**
 * Provides the portal's settings to every module inside it, whenever they arrive. It renders nothing and doesn't use
 * Lit, so a host without Lit doesn't load it.
 *
 * @tag portal-settings
 *
 * @slot - The host's own page with the modules in it.
 */
export class PortalSettings extends Base {
  /** Each with one stable unsubscribe function: a listener takes a new function for a new provider. */
  readonly #listeners = new Map<ContextCallback, () => void>();
  #settings: Settings | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    // Some test DOMs don't support constructable style sheets, and have no layout.
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host { display: contents }');
      root.adoptedStyleSheets = [sheet];
    }
    root.append(document.createElement('slot'));
    this.addEventListener('context-request', (event) => this.#handleRequest(event));
    this.#upgradeSettings();
  }

  /** Announces the provider to elements inside it whose earlier requests had no response. */
  connectedCallback(): void {
    const arrived = new Event('context-provider', { bubbles: true, composed: true });
    this.dispatchEvent(Object.assign(arrived, { context: settingsContext, contextTarget: this }));
  }

  /** Replace the object to change a setting: modules compare values, not objects. */
  get settings(): Settings | undefined {
    return this.#settings;
  }

  set settings(settings: Settings | undefined) {
    this.#settings = settings;
    for (const [notify, stop] of [...this.#listeners]) notify(settings, stop);
  }

  #handleRequest(event: Event): void {
    if (!isContextRequest(event) || event.context !== settingsContext) return;
    event.stopImmediatePropagation();
    const { callback, subscribe } = event;
    if (!subscribe) {
      callback(this.#settings);
      return;
    }
    const stop = this.#listeners.get(callback) ?? (() => void this.#listeners.delete(callback));
    this.#listeners.set(callback, stop);
    callback(this.#settings, stop);
  }

  /** A page may set the property before the class loads; an own property would then hide the accessor. */
  #upgradeSettings(): void {
    const early = Object.getOwnPropertyDescriptor(this, 'settings');
    if (!early || !Reflect.deleteProperty(this, 'settings')) return;
    Reflect.set(this, 'settings', early.value);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'portal-settings': PortalSettings;
  }
}
