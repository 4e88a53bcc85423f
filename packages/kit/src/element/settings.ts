/** What a host tells the modules, and what a module makes of it. */
import { createApiClient, usableBaseUrl } from '@portal/api';
import type { ApiClient, ApiClientOptions } from '@portal/api';
import { SOME_PAYER } from '@portal/copy';
import { isTimeZone } from '@portal/domain';

/** Who the payer is to the people who use the portal. No module has any of this as a literal. */
export interface Payer {
  /** In full, such as "Carelon Medical Benefits Management". */
  readonly name: string;
  /** As it is called in a sentence, such as "Carelon". */
  readonly shortName: string;
  /** As it is to be read and dialled. */
  readonly phone?: string;
  /** When the telephone is answered, in words with the zone. */
  readonly hours?: string;
}

/** What happened, for the host's own monitoring: codes and operations, never a value (decision 9). */
export interface ModuleReport {
  readonly kind: 'failed' | 'configuration' | 'duplicate-definition' | 'version-skew';
  readonly where: string;
  readonly code: string;
}

/** Given by `<portal-settings>`, or by the property `settings`, which wins. */
export interface PortalSettings {
  /** Where the backend answers; relative to the page, or absolute. */
  readonly baseUrl: string;
  readonly fetch?: ApiClientOptions['fetch'];
  readonly headers?: ApiClientOptions['headers'];
  /** IANA zone that times are shown in; the browser's own where it is left out. */
  readonly timeZone?: string;
  /** BCP 47; the closest `lang` where it is left out. */
  readonly locale?: string;
  /** The clock. If it is left out: the device's, corrected by the `Date` header of the backend's answers. */
  readonly now?: () => Date;
  readonly payer?: Payer;
  /** The person who is signed in, as the backend names them: tells a colleague's draft from one's own. */
  readonly person?: string;
  /** Other words, by the keys of the modules' copy, such as `message-center.tab.all`. */
  readonly strings?: Readonly<Record<string, string>>;
  /**
   * The address of a message on the host's pages. With it, a row of the list is a link, and so are the ways
   * to the messages before and after: they open in place, and in a new tab by the browser's own ways. Ids only; an address of another kind than http and https is ignored.
   */
  readonly hrefFor?: (target: { readonly messageId: string; readonly orderId: string }) => string | undefined;
  /** The address of the page that requests or manages the Peer-to-Peer of an order: `p2p-action` is a link with it. */
  readonly hrefForP2p?: (target: {
    readonly orderId: string;
    readonly action: 'request' | 'manage';
  }) => string | undefined;
  /** Milliseconds between two looks for news; 30,000 where it is left out. */
  readonly pollInterval?: number;
  readonly report?: (event: ModuleReport) => void;
}

/** The settings as the elements of one module use them: complete and checked. */
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
  /** What a reader tells its module's root, which tells the host. */
  readonly outcome: Outcome;
}

export interface Outcome {
  ready(): void;
  failed(error: unknown): void;
}

/** A setting or an attribute that no module can work with, or without. */
export type ConfigurationFault =
  'base-url-missing' | 'base-url-unusable' | 'time-zone-unknown' | 'message-id-missing' | 'order-id-missing';

const UNNAMED: Payer = { name: SOME_PAYER, shortName: SOME_PAYER };
const POLL_MS = 30_000;
const NO_STRINGS: Readonly<Record<string, string>> = {};

export type Resolved =
  | { readonly environment: Environment; readonly fault?: never }
  | { readonly fault: ConfigurationFault; readonly environment?: never };

/** Where settings are used: by one element, on one page. */
export interface Place {
  readonly locale: string;
  /** One for each element: it stands for the element. */
  readonly outcome: Outcome;
  /** The element's settings at this moment; undefined while it is on no page. */
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
      locale: settings.locale ?? place.locale,
      now: settings.now ?? client.now,
      strings: settings.strings ?? NO_STRINGS,
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
  /** What an element took last: for what goes on after its element has left the page, such as a draft. */
  latest: Source;
}

/** A backend as one element sees it: with the element's own headers. */
interface View {
  readonly client: ApiClient;
  latest: Source;
}

const platform: object = {};
const backends = new WeakMap<object, Map<string, Backend>>();
const views = new WeakMap<Outcome, Map<Backend, View>>();
const headersOf = new WeakMap<ApiClient, () => Source['headers']>();

/**
 * One session for each backend on the page, and one client for each element, which stays the same however
 * often the host replaces the settings: address and `fetch` say which backend it is.
 */
function clientFor(baseUrl: string, source: Source, { outcome, inForce }: Place): ApiClient {
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
    return before.client;
  }

  const headers = (): Source['headers'] => {
    const now = inForce ? inForce() : view.latest;
    if (!now) return backend.latest.headers;
    // New settings may be for another backend, which alone may see their headers.
    const same = (now.fetch ?? platform) === owner && usableBaseUrl(now.baseUrl) === baseUrl;
    return (same ? now : view.latest).headers;
  };
  const { session, send, now } = backend.client;
  const view: View = {
    client: {
      session,
      now,
      send: (endpoint, input, options) => send(endpoint, input, { headers: () => headers()?.(), ...options }),
    },
    latest: source,
  };
  headersOf.set(view.client, headers);
  own.set(backend, view);
  return view.client;
}

/** Whether two clients ask the same backend with the same headers, so that one answer does for both. */
export const asksAlike = (a: ApiClient, b: ApiClient): boolean =>
  a.session === b.session && headersOf.get(a)?.() === headersOf.get(b)?.();
