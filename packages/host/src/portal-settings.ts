import { settingsContext } from '@portal/kit';
import type { PortalSettings as Settings } from '@portal/kit';

type ContextCallback = (settings: Settings | undefined, stop?: () => void) => void;

/** What a module asks with: https://github.com/webcomponents-cg/community-protocols, "Context". */
interface ContextRequest extends Event {
  readonly context: unknown;
  readonly callback: ContextCallback;
  readonly subscribe?: boolean;
}

const isContextRequest = (event: Event): event is ContextRequest =>
  'callback' in event && typeof event.callback === 'function' && 'context' in event;

// A server that draws pages imports the loader too, and has no elements.
const Base = typeof HTMLElement === 'undefined' ? (Object as unknown as typeof HTMLElement) : HTMLElement;

/**
 * Gives the portal's settings to every module inside it, whenever they arrive. Draws nothing itself, and
 * is made of the platform alone: a host that has no Lit does not get one from here.
 *
 * @tag portal-settings
 *
 * @slot - The host's own page with the modules in it.
 */
export class PortalSettings extends Base {
  /** Each with its one way out: a listener takes another one for another provider. */
  readonly #listeners = new Map<ContextCallback, () => void>();
  #settings: Settings | undefined;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    // The DOM of some test environments has no sheets of this kind, and nothing to lay out.
    if ('adoptedStyleSheets' in root && 'replaceSync' in CSSStyleSheet.prototype) {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':host { display: contents }');
      root.adoptedStyleSheets = [sheet];
    }
    root.append(document.createElement('slot'));
    this.addEventListener('context-request', (event) => this.#handleRequest(event));
    this.#upgradeSettings();
  }

  /** Says to what is inside already, which may have asked in vain, that there is a provider now. */
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

  /** A page may set the property before it has the class; it would hide the one of the class. */
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
