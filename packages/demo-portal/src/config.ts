import { isTimeZone } from '@portal/domain';

/** Configuration from the page's URL and server. */
export interface PortalConfig {
  /** URL of the remote's entry. */
  readonly remote: string;
  /** URL of the mock server. */
  readonly api: string;
  /** The backend: a service worker in this page, or the mock server over HTTP. */
  readonly backend: 'page' | 'http';
  readonly scenario: string | undefined;
  /** Start time of the clock that modules and mock share. */
  readonly now: string | undefined;
  /** IANA zone; the visitor's own if it is undefined. */
  readonly timeZone: string | undefined;
  /** BCP 47 tag; the visitor's own if it is undefined. */
  readonly locale: string | undefined;
  /** Whether the QA panel starts open. */
  readonly qa: boolean;
}

export function readConfig({ search }: Location, meta: (name: string) => string): PortalConfig {
  const requested = new URLSearchParams(search);
  const now = requested.get('now');
  const timeZone = requested.get('time-zone') ?? '';
  const locale = requested.get('locale') ?? '';

  return {
    remote: meta('portal-remote'),
    api: meta('portal-api'),
    backend: requested.get('backend') === 'http' ? 'http' : 'page',
    scenario: requested.get('scenario') ?? undefined,
    now: now !== null && !Number.isNaN(Date.parse(now)) ? now : undefined,
    timeZone: isTimeZone(timeZone) ? timeZone : undefined,
    locale: isLocale(locale) ? locale : undefined,
    qa: requested.has('qa'),
  };
}

function isLocale(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length > 0;
  } catch {
    // Intl throws if it isn't a language tag.
    return false;
  }
}

export const metaOf =
  (page: Document) =>
  (name: string): string =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
