/** The host's settings, and the environment that a module derives from them. */
import { createApiClient, usableBaseUrl } from '@portal/api';
import type { ApiClient, ApiClientOptions } from '@portal/api';
import { SOME_PAYER } from '@portal/copy';
import { isTimeZone } from '@portal/domain';

/** The payer as users know it. No module contains any of this as a literal. */
export interface Payer {
  /** The full name, such as "Carelon Medical Benefits Management". */
  readonly name: string;
  /** The short name for sentences, such as "Carelon". */
  readonly shortName: string;
  /** The phone number as displayed. */
  readonly phone?: string;
  /** When the phone is answered, with the zone. */
  readonly hours?: string;
}

/** An event for the host's own monitoring: codes and operations, never a value (decision 9). */
export interface ModuleReport {
  readonly kind: 'failed' | 'configuration' | 'duplicate-definition' | 'version-skew';
  readonly where: string;
  readonly code: string;
}

/** Set by `<portal-settings>`, or by the property `settings`, which overrides it. */
export interface PortalSettings {
  /** The backend's base URL, relative to the page or absolute. */
  readonly baseUrl: string;
  readonly fetch?: ApiClientOptions['fetch'];
  readonly headers?: ApiClientOptions['headers'];
  /** IANA zone of displayed times; the browser's zone by default. */
  readonly timeZone?: string;
  /**
   * Language of words, dates, and numbers, as a BCP 47 tag; by default the closest `lang`. A language without a catalog is
   * American English, and the element's `lang` is then American English.
   */
  readonly locale?: string;
  /** The clock. By default the device's, corrected by the `Date` header of responses. */
  readonly now?: () => Date;
  readonly payer?: Payer;
  /** The signed-in user, as the backend names them; distinguishes a coworker's draft from the user's own. */
  readonly person?: string;
  /**
   * Other sentences, by the keys in `copy.json` of the package, such as `message-center.tab.all`. The key `language` declares
   * that every sentence is there in that language, a BCP 47 tag: the modules then use it.
   */
  readonly strings?: Readonly<Record<string, string>>;
  /**
   * The URL of a message on the host's pages. With it, list rows and the links to the previous and next message are
   * real links: a plain click navigates in place, and the browser can open a new tab. Receives only IDs; a URL that is
   * not http or https is ignored.
   */
  readonly hrefFor?: (target: { readonly messageId: string; readonly orderId: string }) => string | undefined;
  /** The URL of the page that requests or manages an order's Peer-to-Peer. With it, `p2p-action` is a link. */
  readonly hrefForP2p?: (target: {
    readonly orderId: string;
    readonly action: 'request' | 'manage';
  }) => string | undefined;
  /** Milliseconds between polls; 30,000 by default. */
  readonly pollInterval?: number;
  readonly report?: (event: ModuleReport) => void;
}

/** Complete, validated settings for the elements of one module. */
export interface Environment {
  readonly client: ApiClient;
  readonly payer: Payer;
  readonly person: string | undefined;
  readonly timeZone: string;
  readonly locale: string;
  readonly now: () => Date;
  readonly strings: Readonly<Record<string, string>>;
  readonly hrefFor: PortalSettings['hrefFor'];
  readonly hrefForP2p: PortalSettings['hrefForP2p'];
  readonly pollInterval: number;
  /** Reports a read's outcome to its module's root, which notifies the host. */
  readonly outcome: Outcome;
}

export interface Outcome {
  ready(): void;
  failed(error: unknown): void;
}

/** An unusable or missing setting or attribute. */
export type ConfigurationFault =
  'base-url-missing' | 'base-url-unusable' | 'time-zone-unknown' | 'message-id-missing' | 'order-id-missing';

const UNNAMED: Payer = { name: SOME_PAYER, shortName: SOME_PAYER };
const POLL_MS = 30_000;

export type Resolved =
  | { readonly environment: Environment; readonly fault?: never }
  | { readonly fault: ConfigurationFault; readonly environment?: never };

/** The language of a module's words, dates, and numbers. */
export interface Speech {
  /** BCP 47 tag. */
  readonly locale: string;
  /** The host's sentences, for words in that language. */
  readonly strings: Readonly<Record<string, string>>;
}

/** The context of the settings: one element on one page. */
export interface Place {
  readonly speech: Speech;
  /** One per element, so it also identifies the element. */
  readonly outcome: Outcome;
  /** The element's current settings; undefined while it is not on a page. */
  readonly inForce?: (() => Partial<PortalSettings> | undefined) | undefined;
}

export function resolveEnvironment(settings: Partial<PortalSettings>, place: Place): Resolved {
  if (!settings.baseUrl) return { fault: 'base-url-missing' };
  const baseUrl = usableBaseUrl(settings.baseUrl);
  if (!baseUrl) return { fault: 'base-url-unusable' };
  const timeZone = settings.timeZone ?? new Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!isTimeZone(timeZone)) return { fault: 'time-zone-unknown' };

  const client = clientFor(baseUrl, settings, place);
  return {
    environment: {
      client,
      payer: settings.payer ?? UNNAMED,
      person: settings.person,
      timeZone,
      locale: place.speech.locale,
      now: settings.now ?? client.now,
      strings: place.speech.strings,
      hrefFor: settings.hrefFor,
      hrefForP2p: settings.hrefForP2p,
      pollInterval: settings.pollInterval ?? POLL_MS,
      outcome: place.outcome,
    },
  };
}

type Source = Partial<PortalSettings>;

interface Backend {
  readonly client: ApiClient;
  /** The settings an element used last, for work that continues after the element left the page, such as a draft. */
  latest: Source;
}

/** A backend from one element's view: with the element's own headers. */
interface View {
  readonly client: ApiClient;
  latest: Source;
  /** For the server's texts. */
  locale: string;
}

const platform: object = {};
const backends = new WeakMap<object, Map<string, Backend>>();
const views = new WeakMap<Outcome, Map<Backend, View>>();
const headersOf = new WeakMap<ApiClient, () => Source['headers']>();
const localeOf = new WeakMap<ApiClient, () => string>();

/**
 * One session per backend on the page, and one client per element, which stays the same when the host replaces the
 * settings. Base URL and `fetch` identify the backend.
 */
function clientFor(baseUrl: string, source: Source, { speech, outcome, inForce }: Place): ApiClient {
  const owner = source.fetch ?? platform;
  const known = backends.get(owner) ?? new Map<string, Backend>();
  backends.set(owner, known);
  const backend = known.get(baseUrl) ?? {
    client: createApiClient({ baseUrl, fetch: source.fetch }),
    latest: source,
  };
  known.set(baseUrl, backend);

  const own = views.get(outcome) ?? new Map<Backend, View>();
  views.set(outcome, own);
  const before = own.get(backend);
  if (before?.latest !== source) backend.latest = source;
  if (before) {
    before.latest = source;
    before.locale = speech.locale;
    return before.client;
  }

  const headers = (): Source['headers'] => {
    const now = inForce ? inForce() : view.latest;
    if (!now) return backend.latest.headers;
    // New settings may be for another backend, and only that one may receive their headers.
    const same = (now.fetch ?? platform) === owner && usableBaseUrl(now.baseUrl) === baseUrl;
    return (same ? now : view.latest).headers;
  };
  const { session, send, now, language } = backend.client;
  const view: View = {
    client: {
      session,
      now,
      language,
      send: (endpoint, input, options) =>
        send(endpoint, input, { headers: () => headers()?.(), language: view.locale, ...options }),
    },
    latest: source,
    locale: speech.locale,
  };
  headersOf.set(view.client, headers);
  localeOf.set(view.client, () => view.locale);
  own.set(backend, view);
  return view.client;
}

/** Whether two clients send the same headers to the same backend, so that they can share a response. */
export const areInterchangeable = (a: ApiClient, b: ApiClient): boolean =>
  a.session === b.session &&
  headersOf.get(a)?.() === headersOf.get(b)?.() &&
  localeOf.get(a)?.() === localeOf.get(b)?.();
