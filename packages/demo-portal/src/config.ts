/** What the page's address and its server say about this visit. */
export interface PortalConfig {
  /** Address of the remote's entry. */
  readonly remote: string;
  /** Address of the mock server. */
  readonly api: string;
  /** Who answers: a service worker in this page, or the mock server over HTTP. */
  readonly backend: 'page' | 'http';
  readonly scenario: string | undefined;
  /** Where the clock of modules and mock starts. */
  readonly now: string | undefined;
  /** Whether the QA panel starts open. */
  readonly qa: boolean;
}

export function readConfig({ search }: Location, meta: (name: string) => string): PortalConfig {
  const asked = new URLSearchParams(search);
  const now = asked.get('now');

  return {
    remote: meta('portal-remote'),
    api: meta('portal-api'),
    backend: asked.get('backend') === 'http' ? 'http' : 'page',
    scenario: asked.get('scenario') ?? undefined,
    now: now !== null && !Number.isNaN(Date.parse(now)) ? now : undefined,
    qa: asked.has('qa'),
  };
}

export const metaOf =
  (page: Document) =>
  (name: string): string =>
    page.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? '';
