/** The common part of these host pages: renders its own heading, and requests modules without waiting. */
import { loadPortalModule } from '@portal/host';
import type { FederationRuntime, LoadOptions, LoadResult, ModuleReport, Settings } from '@portal/host';
import '@portal/host/define/portal-settings.js';

export interface Given {
  readonly remote: string;
  readonly api: string;
  readonly tags: readonly string[];
  /** The time on the page's clock. */
  readonly now: string;
  readonly options: Partial<Omit<LoadOptions, 'remote' | 'place'>>;
  readonly settings: Partial<Settings>;
}

/** State for the tests, as `portalHost`. */
export interface PortalHost {
  readonly given: Given;
  readonly results: Record<string, LoadResult>;
  /** Milliseconds since the page was requested. */
  readonly marks: Record<string, number>;
  /** Other reports of the loader. */
  readonly reports: ModuleReport[];
  readonly load: (tag: string, options?: Partial<LoadOptions>) => Promise<LoadResult>;
}

const PAYER = { name: 'Carelon Medical Benefits Management', shortName: 'Carelon', phone: '(800) 252-2021' };

export function start(given: Given, federation?: FederationRuntime): void {
  const results: Record<string, LoadResult> = {};
  const marks: Record<string, number> = {};
  const reports: ModuleReport[] = [];
  const place = document.querySelector('main') ?? document.body;

  const note = (tag: string, result: LoadResult): void => {
    results[tag] = result;
    marks[`${tag} ${result.status}`] = performance.now();
  };
  const load: PortalHost['load'] = async (tag, options = {}) => {
    marks[`${tag} requested`] = performance.now();
    const result = await loadPortalModule(tag, {
      remote: given.remote,
      place,
      payer: PAYER,
      report: (event) => reports.push(event),
      ...(federation ? { federation } : {}),
      ...given.options,
      ...options,
    });
    note(tag, result);
    if (result.status === 'failed') void result.recovered.then((came) => note(tag, came));
    return result;
  };
  Object.assign(globalThis, { portalHost: { given, results, marks, reports, load } satisfies PortalHost });

  for (const tag of given.tags) void load(tag);
  giveSettings(given);
  const heading = document.createElement('h1');
  heading.textContent = 'Hospital';
  place.prepend(heading);
  requestAnimationFrame(() => (marks['heading'] = performance.now()));
}

function giveSettings({ api, now, settings }: Given): void {
  const provider = document.querySelector('portal-settings');
  const began = Date.parse(now) - performance.now();
  if (!provider) return;
  provider.settings = {
    baseUrl: `${api}/api/v1`,
    payer: PAYER,
    timeZone: 'America/Chicago',
    now: () => new Date(began + performance.now()),
    ...settings,
  };
}
