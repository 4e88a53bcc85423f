import { ContextEvent, ContextProvider } from '@lit/context';
import { LitElement, html, nothing } from 'lit';
import type { CSSResultGroup, CSSResultOrNative, TemplateResult } from 'lit';
import { property, query, state } from 'lit/decorators.js';

import { isApiError, isRetryable, outageCode } from '@portal/api';
import type { Session } from '@portal/api';
import { moduleCopy } from '@portal/copy';

import { clearAnnouncements } from './announcer.js';
import { environmentContext, settingsContext } from './contexts.js';
import { VERSION } from './define.js';
import { ModuleFailedEvent, ModuleReadyEvent, SessionExpiredEvent } from './events.js';
import { restoreFocus } from './focus.js';
import { icon } from './icons.js';
import { shieldKeyboard } from './keyboard-shield.js';
import { ModuleLanguage } from './module-language.js';
import { onceDefined } from './once-defined.js';
import { resolveEnvironment } from './settings.js';
import type { ConfigurationFault, Environment, Outcome, PortalSettings } from './settings.js';
import { catchStrayDrops } from './stray-drop.js';
import { base } from '../styles/base.styles.js';
import { border } from '../styles/border.styles.js';

/** A host may set settings in its own script, which can run after the elements connect. */
const LATE_MS = 2_000;

/** Long enough after the first render not to compete with it. */
const THEME_DELAY_MS = 3_000;

/** Sessions whose expiry the host already knows: five failed calls in four modules emit one event. */
const reportedSessions = new WeakSet<Session>();

const renderNotice = (kind: 'waiting' | 'info', text: string, name = ''): TemplateResult =>
  html`<div part="notice" class="notice ${kind} ${name}" role="status">
    ${icon(kind)}
    <p>${text}</p>
  </div>`;

/**
 * Base class of every public element. It accepts settings in any order, provides them to its elements by context, and
 * isolates them from the host's page.
 *
 * @fires {ModuleReadyEvent} module-ready - The content rendered for the first time; once per element.
 * @fires {ModuleFailedEvent} module-failed - The content failed to load, or a setting is unusable.
 * @fires {SessionExpiredEvent} session-expired - Sign the user in again, then call `resume()`.
 */
export abstract class ModuleElement extends LitElement {
  static readonly version: string = VERSION;

  /** The backend's base URL. `settings` and an enclosing `<portal-settings>` override it. */
  @property({ attribute: 'api-base-url' }) apiBaseUrl?: string;

  /** Overrides the attribute and an enclosing `<portal-settings>`. */
  @property({ attribute: false }) settings?: PortalSettings;

  /** Level of the module's first heading, 1 to 6. */
  @property({ attribute: 'heading-level', type: Number }) headingLevel = 2;

  /** Color scheme. `auto` follows the user's system; by default, the page's `color-scheme` applies. */
  @property({ reflect: true }) theme?: 'light' | 'dark' | 'auto';

  /** The language, if the settings have no `locale`. May change at any time; text in another language replaces it. */
  @property({ attribute: 'lang' }) language = '';

  @query('[data-first-focus], h1, h2, h3, h4, h5, h6') private firstHeading!: HTMLElement | null;
  @query('button, a[href], input') private firstControl!: HTMLElement | null;
  @query('.stray') private strayNotice!: HTMLElement | null;

  @state() protected environment: Environment | undefined;
  @state() private fault: ConfigurationFault | undefined;
  @state() private sessionState: Session['state'] = 'live';
  /** Unusable content dropped on the module, until the user's next action. */
  @state() private stray: 'files' | 'other' | undefined;

  /** From the closest provider. */
  @state() private provided: PortalSettings | undefined;
  #contextCallback: unknown;
  #leaveProvider: (() => void) | undefined;
  #leaveDefinition: () => void = () => undefined;
  readonly #provider = new ContextProvider(this, { context: environmentContext });
  #ready = false;
  /** The sentences in the current language. */
  #words: Readonly<Record<string, string>> | undefined;
  readonly #languageOf = new ModuleLanguage(this);
  /** Frameworks set attributes shortly after they connect an element. */
  #complete = false;
  #unsubscribe: (() => void) | undefined;
  #themeTimer: ReturnType<typeof setTimeout> | undefined;
  readonly #outcome: Outcome = {
    ready: () => {
      if (this.#ready) return;
      this.#ready = true;
      // The host counts modules, so an embedded module doesn't report to it.
      this.dispatchEvent(new ModuleReadyEvent({ isPublic: !this.#isEmbedded() }));
      // The response may have corrected the clock.
      this.requestUpdate();
      this.#verifyThemeLater();
    },
    failed: (error) => {
      const code = outageCode(error) ?? (isApiError(error) ? error.kind : 'unexpected');
      const where = isApiError(error) ? error.operation : this.localName;
      this.dispatchEvent(new ModuleFailedEvent({ code, retryable: isRetryable(error) }));
      this.#effective().report?.({ kind: 'failed', where, code });
    },
  };

  /** An element without the base styles inherits the page's styles on purpose. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    const own = super.finalizeStyles(styles);
    return own.includes(base) ? [border, ...own] : own;
  }

  constructor() {
    super();
    shieldKeyboard(this);
    catchStrayDrops(this, ({ files }) => void this.#showStrayNotice(files.length > 0 ? 'files' : 'other'));
    for (const type of ['click', 'keydown', 'dragenter']) this.addEventListener(type, () => (this.stray = undefined));
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#ready) this.#verifyThemeLater();
    this.#listen();
    this.#requestSettings();
    document.addEventListener('context-provider', this.#handleProvider);
    // An element defined by an older loader doesn't announce itself.
    this.#leaveDefinition = onceDefined('portal-settings', () => this.#requestSettings());
    this.#complete = false;
    setTimeout(() => {
      this.#complete = true;
      if (this.missing) this.requestUpdate();
    });
  }

  /** The required attribute that is missing. */
  protected get missing(): 'message-id' | 'order-id' | undefined {
    return undefined;
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#themeTimer);
    this.#leaveDefinition();
    this.#unsubscribe?.();
    this.#unsubscribe = undefined;
    document.removeEventListener('context-provider', this.#handleProvider);
    this.#leaveSettings();
  }

  protected override willUpdate(): void {
    const speech = this.#languageOf.resolve(this.#effective());
    // The catalog loads before anything renders, so that a module never mixes two languages.
    if (!speech) return;
    this.#words = speech.strings;
    const { environment, fault: unusable } = resolveEnvironment(this.#effective(), {
      speech,
      outcome: this.#outcome,
      inForce: this.#inForce,
    });
    const { missing } = this;
    const fault = unusable ?? (missing && this.#complete ? (`${missing}-missing` as const) : undefined);
    if (fault !== this.fault) this.#reportFault(fault);
    this.fault = fault;
    if (sameEnvironment(environment, this.environment)) return;

    this.#provide(environment);
  }

  #provide(environment: Environment | undefined): void {
    if (this.environment && environment?.locale !== this.environment.locale) clearAnnouncements();
    this.environment = environment;
    this.#listen();
    if (environment) this.#provider.setValue(environment);
  }

  override render(): unknown {
    if (!this.#words) return nothing;
    const t = moduleCopy(this.#words);
    if (this.fault) return this.#renderStop(t(this.fault), t('tell-support'), this.#callCopy(t));
    if (this.sessionState === 'ended') return this.#renderStop(t('ended'));

    const isExpired = this.sessionState === 'expired' && !this.#isEmbedded();
    return html`
      ${isExpired ? renderNotice('waiting', t('expired')) : nothing}
      ${this.stray && !this.inline ? renderNotice('info', t(`stray.${this.stray}`), 'stray') : nothing}
      ${this.environment ? this.renderModule(this.environment) : nothing}
    `;
  }

  #callCopy(t: ReturnType<typeof moduleCopy>): string {
    const { shortName: payer = '', phone } = this.#effective().payer ?? {};
    return phone ? t('call', { payer, phone }) : '';
  }

  /** Renders the module. Called only with usable settings and while the session has not ended. */
  protected abstract renderModule(environment: Environment): unknown;

  /** Clears all patient data in memory: drafts, responses, and entries. */
  protected abstract clearData(): void;

  /** Reads the visible data again. Entries stay. */
  abstract refresh(): void;

  /** Moves focus to the module's first heading or control. */
  override focus(options?: FocusOptions): void {
    const first = this.firstHeading ?? this.firstControl;
    if (first && first.tabIndex < 0 && !first.hasAttribute('tabindex')) first.tabIndex = -1;
    if (first) first.focus(options);
    else super.focus(options);
  }

  /** Call this when the user signs out: clears drafts and the screen of every module on this page. */
  endSession(): void {
    this.environment?.client.session.end();
  }

  /** Call this after renewing the session: interrupted requests continue with their idempotency keys. */
  resume(): void {
    this.environment?.client.session.resume();
  }

  /** The current settings, for a module embedded in this one. */
  protected get settingsInForce(): PortalSettings | undefined {
    const provided = this.settings ?? this.provided;
    return provided ?? (this.apiBaseUrl === undefined ? undefined : { baseUrl: this.apiBaseUrl });
  }

  /** Whether the element is a small part of a line, without room for a sentence. */
  protected readonly inline: boolean = false;

  async #showStrayNotice(what: 'files' | 'other'): Promise<void> {
    this.stray = what;
    await this.updateComplete;
    this.strayNotice?.scrollIntoView({ block: 'nearest' });
  }

  /** A host's colors may be too faint together. Without this part, they stay as they are. */
  #verifyThemeLater(): void {
    const verify = () =>
      import('../later-theme/verify-theme.js').then(
        ({ verifyTheme }) => verifyTheme(this),
        () => undefined,
      );
    this.#themeTimer = setTimeout(() => void verify(), THEME_DELAY_MS);
  }

  #effective(): Partial<PortalSettings> {
    return this.settingsInForce ?? {};
  }

  /** Whether another module contains this one. The outer module then shows the session's state. */
  #isEmbedded(): boolean {
    let root = this.getRootNode();
    while (root instanceof ShadowRoot) {
      if ('endSession' in root.host) return true;
      root = root.host.getRootNode();
    }
    return false;
  }

  /** Requests settings from the closest provider, again for each provider that is defined or inserted later. */
  #requestSettings(): void {
    this.#leaveSettings();
    let provided: PortalSettings | undefined;
    const onSettings = (settings: PortalSettings, leave?: () => void): void => {
      if (this.#contextCallback !== onSettings) {
        leave?.();
      } else if (this.#leaveProvider && this.#leaveProvider !== leave) {
        // Another provider took over, or one that passes a new unsubscribe function with each value.
        this.#requestSettings();
      } else {
        this.#leaveProvider = leave;
        this.provided = provided = settings;
      }
    };
    this.#contextCallback = onSettings;
    this.dispatchEvent(new ContextEvent(settingsContext, this, onSettings, true));
    this.provided = provided;
  }

  #leaveSettings(): void {
    this.#contextCallback = undefined;
    this.#leaveProvider?.();
    this.#leaveProvider = undefined;
  }

  readonly #handleProvider = (event: Event & { readonly context?: unknown }): void => {
    if (event.context === settingsContext) this.#requestSettings();
  };

  readonly #inForce = (): Partial<PortalSettings> | undefined => (this.isConnected ? this.#effective() : undefined);

  #listen(): void {
    this.#unsubscribe?.();
    const session = this.environment?.client.session;
    if (!session || !this.isConnected) return;

    this.sessionState = session.state;
    this.#unsubscribe = session.subscribe((state, operation) => {
      const before = this.sessionState;
      this.sessionState = state;
      if (state === 'ended') {
        this.clearData();
        void restoreFocus(this);
      }
      if (state === 'live') reportedSessions.delete(session);
      if (state === 'live' && before === 'ended') this.refresh();
      if (state === 'expired' && operation !== undefined && !reportedSessions.has(session)) {
        reportedSessions.add(session);
        this.dispatchEvent(new SessionExpiredEvent(operation));
      }
    });
  }

  #reportFault(fault: ConfigurationFault | undefined): void {
    if (!fault || !this.isConnected) return;
    this.dispatchEvent(new ModuleFailedEvent({ code: fault, retryable: false }));
    this.#effective().report?.({ kind: 'configuration', where: this.localName, code: fault });
    if (isDevelopment()) setTimeout(() => void this.#warnOnConsole(fault), fault === 'base-url-missing' ? LATE_MS : 0);
  }

  /** On a developer's machine, which alone loads the sentences for it. */
  async #warnOnConsole(fault: ConfigurationFault): Promise<void> {
    const part = await import('../later-warning/warn-of-fault.js').catch(() => undefined);
    if (this.isConnected && this.fault === fault) part?.warnOfFault(this.localName, fault);
  }

  #renderStop(...sentences: readonly string[]): TemplateResult {
    return html`
      <div part="notice" class="notice info" role="group" aria-labelledby="stop" tabindex="-1" data-first-focus>
        ${icon('info')}
        <p id="stop" role=${this.shadowRoot?.activeElement ? nothing : 'status'}>${sentences.join(' ').trim()}</p>
      </div>
    `;
  }
}

/** Whether the page runs on a developer's machine. */
const isDevelopment = (): boolean => /^(127\.|\[::1\]$|(.+\.)?localhost$)/.test(location.hostname);

/** Whether an element would see no difference. Readers read again only if there is one. */
function sameEnvironment(a: Environment | undefined, b: Environment | undefined): boolean {
  if (!a || !b) return a === b;
  return (Object.keys(a) as (keyof Environment)[]).every((key) => a[key] === b[key]);
}
