import { ContextProvider } from '@lit/context';
import { expect } from '@open-wc/testing';
import fc from 'fast-check';

import { waitUntil } from '@portal/tests/fault-rig';
import { loadLanguage } from '@portal/copy/languages.js';
import { settingsContext } from '@portal/kit';
import type { Environment, ModuleElement, PortalSettings as Settings } from '@portal/kit';

import '../../info-request-form/src/define/info-request-form.js';
import '../../message-center/src/define/message-badge.js';
import '../../message-center/src/define/message-center.js';
import '../../p2p-manage/src/define/p2p-action.js';
import '../../p2p-manage/src/define/p2p-manage.js';
import '../../p2p-scheduler/src/define/p2p-scheduler.js';
import { PortalSettings } from './portal-settings.js';

/** Each module, and what identifies its requests. */
const MODULES = [
  { tag: 'message-center', attributes: {}, asks: 'messages/page' },
  { tag: 'message-badge', attributes: {}, asks: 'summary' },
  { tag: 'info-request-form', attributes: { 'message-id': 'of-the-form' }, asks: 'of-the-form' },
  { tag: 'p2p-scheduler', attributes: { 'order-id': 'of-the-scheduler' }, asks: 'of-the-scheduler' },
  { tag: 'p2p-manage', attributes: { 'order-id': 'of-manage' }, asks: 'of-manage' },
  { tag: 'p2p-action', attributes: { 'order-id': 'of-the-action' }, asks: 'of-the-action' },
] as const;

type Root = ModuleElement & { readonly environment: Environment | undefined };

interface RequestRecord {
  readonly what: string;
  readonly token: string | null;
}

/** Replaces the platform's `fetch`, records requests, and responds with 404. */
function recordingFetch() {
  const own = globalThis.fetch;
  const requested: RequestRecord[] = [];
  globalThis.fetch = async (input, init) => {
    const request = new Request(input, init);
    requested.push({
      what: `${request.url} ${await request.clone().text()}`,
      token: request.headers.get('authorization'),
    });
    return new Response(null, { status: 404 });
  };
  return { requested, release: () => void (globalThis.fetch = own) };
}

const LOCALES = ['en-US', 'es-US', 'en-GB'];
const ZONES = ['America/Chicago', 'Europe/Berlin', 'Asia/Tokyo'];
const HERE = new Intl.DateTimeFormat().resolvedOptions().timeZone;
const BACKENDS = ['/first', '/second'];

const settingsOf = (n: number): Settings => ({
  baseUrl: BACKENDS[n % 2] ?? '',
  headers: () => ({ authorization: `token-${n}` }),
  timeZone: ZONES[n % 3] ?? '',
  locale: LOCALES[n % 3] ?? '',
  payer: { name: `Plan ${n}`, shortName: `P${n}` },
  pollInterval: 0,
});

/** A provider, the container of its modules, and its settings. */
interface Provider {
  readonly place: Element;
  readonly give: (settings: Settings | undefined) => void;
  given: Settings | undefined;
}

type Step =
  | { readonly do: 'provide'; readonly provider: number; readonly n: number | undefined }
  | { readonly do: 'set'; readonly module: number; readonly n: number | undefined }
  | { readonly do: 'address'; readonly module: number; readonly n: number | undefined }
  | { readonly do: 'move'; readonly module: number; readonly to: number }
  | { readonly do: 'leave'; readonly module: number }
  | { readonly do: 'define'; readonly what: 'modules' | 'providers' }
  | { readonly do: 'wait' };

const value = fc.option(fc.nat({ max: 99 }), { nil: undefined, freq: 6 });
const module = fc.nat({ max: MODULES.length - 1 });
const PLACES = 5;
const steps = fc.array(
  fc.oneof(
    {
      weight: 4,
      arbitrary: fc.record({ do: fc.constant('provide' as const), provider: fc.nat({ max: 3 }), n: value }),
    },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('set' as const), module, n: value }) },
    { weight: 2, arbitrary: fc.record({ do: fc.constant('address' as const), module, n: value }) },
    { weight: 3, arbitrary: fc.record({ do: fc.constant('move' as const), module, to: fc.nat({ max: PLACES - 1 }) }) },
    { weight: 1, arbitrary: fc.record({ do: fc.constant('leave' as const), module }) },
    {
      weight: 1,
      arbitrary: fc.record({ do: fc.constant('define' as const), what: fc.constantFrom('modules', 'providers') }),
    },
    { weight: 2, arbitrary: fc.constant({ do: 'wait' as const }) },
  ),
  { minLength: 1, maxLength: 14 },
);

let pages = 0;

/** A page with two nested providers, one by a host's own Lit, and a container outside all of them. */
function aPage() {
  const tag = `settings-of-page-${(pages += 1)}`;
  const page = document.createElement('div');
  const [outer, other, inner] = [tag, tag, tag].map((name) => document.createElement(name));
  if (!outer || !other || !inner) throw new Error('There is no provider.');
  outer.append(inner);
  const litPlace = document.createElement('div');
  const lit = new ContextProvider(litPlace, { context: settingsContext });
  page.append(outer, other, litPlace);
  document.body.append(page);

  const byProperty = (place: Element): Provider => ({
    place,
    given: undefined,
    give: (settings) => void Reflect.set(place, 'settings', settings),
  });
  const providers: readonly Provider[] = [
    byProperty(outer),
    byProperty(other),
    byProperty(inner),
    { place: litPlace, given: undefined, give: (settings) => lit.setValue(settings ?? (undefined as never)) },
  ];
  const roots = MODULES.map(({ tag: name, attributes }) => {
    const el = document.createElement(`${name}-of-page-${pages}`) as unknown as Root;
    for (const [attribute, id] of Object.entries(attributes)) el.setAttribute(attribute, id);
    outer.append(el);
    return el;
  });
  return {
    page,
    providers,
    roots,
    places: [...providers.map(({ place }) => place), page],
    define: (what: 'modules' | 'providers') => {
      if (what === 'providers') defineOnce(tag, PortalSettings);
      else
        for (const [index, { tag: name }] of MODULES.entries())
          defineOnce(roots[index]?.localName, customElements.get(name));
    },
  };
}

function defineOnce(tag = '', base?: CustomElementConstructor): void {
  if (base && !customElements.get(tag)) customElements.define(tag, class extends base {});
}

type Page = ReturnType<typeof aPage>;

async function settled(roots: readonly Root[]): Promise<void> {
  await nextTask(roots);
  // The order buttons send their requests one task later.
  await nextTask(roots);
}

async function nextTask(roots: readonly Root[]): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  for (const el of roots) await el.updateComplete;
}

const settingsAt = (n: number | undefined): Settings | undefined => (n === undefined ? undefined : settingsOf(n));

const DO: { [Name in Step['do']]: (page: Page, step: Extract<Step, { do: Name }>) => unknown } = {
  provide: ({ providers }, { provider, n }) => {
    const one = providers[provider];
    if (one) one.given = settingsAt(n);
    one?.give(one.given);
  },
  set: ({ roots }, { module: index, n }) => {
    const root = roots[index];
    if (n === undefined) Reflect.set(root ?? {}, 'settings', undefined);
    else if (root) root.settings = settingsOf(n);
  },
  address: ({ roots }, { module: index, n }) => {
    if (n === undefined) roots[index]?.removeAttribute('api-base-url');
    else roots[index]?.setAttribute('api-base-url', BACKENDS[n % 2] ?? '');
  },
  move: ({ roots, places }, { module: index, to }) => places[to]?.append(roots[index] ?? ''),
  leave: ({ roots }, { module: index }) => roots[index]?.remove(),
  define: ({ define }, { what }) => define(what),
  wait: ({ roots }) => settled(roots),
};

/** The effective settings of a module: its own, those of the closest provider, or only its base URL. */
function inForce({ providers }: Page, el: Root): Partial<Settings> | undefined {
  const closest = providers
    .filter(({ place }) => place.contains(el))
    .sort((a, b) => (a.place.contains(b.place) ? 1 : -1))[0];
  const address = el.getAttribute('api-base-url');
  return el.settings ?? closest?.given ?? (address === null ? undefined : { baseUrl: address });
}

interface Checked {
  readonly tag: string;
  readonly asks: string;
  readonly el: Root;
  readonly expected: Partial<Settings>;
}

async function expectInForce(page: Page, requested: RequestRecord[]): Promise<void> {
  for (const el of page.roots.filter(({ isConnected }) => isConnected)) {
    const { locale = 'en-US' } = inForce(page, el) ?? {};
    // A module in Spanish renders once its words are loaded.
    await waitUntil(() => !inForce(page, el) || el.environment?.locale === locale, `${el.localName} has its language`);
  }
  const checked = MODULES.flatMap(({ tag, asks }, index): Checked[] => {
    const el = page.roots[index];
    if (!el?.isConnected) return [];
    const expected = inForce(page, el);
    expect(Boolean(el.environment), `${tag} has settings`).to.equal(expected !== undefined);
    return expected ? [{ tag, asks, el, expected }] : [];
  });
  // The message center polls too, so the badge's own request is checked first.
  const isBadge = ({ tag }: Checked): boolean => tag === 'message-badge';
  for (const these of [checked.filter(isBadge), checked.filter((one) => !isBadge(one))]) {
    requested.length = 0;
    for (const { el } of these) el.refresh();
    for (const one of these) await expectAsked(one, requested);
  }
}

async function expectAsked({ tag, asks, el, expected }: Checked, requested: readonly RequestRecord[]): Promise<void> {
  await waitUntil(() => requested.some(({ what }) => what.includes(asks)), `${tag} asks nothing`);
  const request = requested.find(({ what }) => what.includes(asks));
  const headers = (await expected.headers?.()) ?? { authorization: null };
  expect(request?.token, `token of ${tag}`).to.equal(headers.authorization);
  expect(request?.what, `address of ${tag}`).to.contain(`${location.origin}${String(expected.baseUrl)}/`);

  const { locale = 'en-US', payer = { name: 'the health plan' }, timeZone = HERE } = expected;
  expect(el.environment, tag).to.deep.include({ locale, timeZone });
  expect(el.environment?.payer.name, `payer of ${tag}`).to.equal(payer.name);
}

describe('replaced settings', () => {
  // A module renders once its catalog is loaded.
  before(() => loadLanguage('es'));

  const run = async (taken: readonly Step[]): Promise<void> => {
    const { requested, release } = recordingFetch();
    const page = aPage();
    try {
      for (const step of taken) await (DO[step.do] as (page: Page, step: Step) => unknown)(page, step);
      page.define('modules');
      page.define('providers');
      await settled(page.roots);
      await expectInForce(page, requested);
    } finally {
      page.page.remove();
      release();
    }
  };

  it('reach every module after three replacements in a row (10-14)', async () => {
    await run([
      { do: 'define', what: 'modules' },
      { do: 'define', what: 'providers' },
      { do: 'provide', provider: 0, n: 1 },
      { do: 'wait' },
      { do: 'provide', provider: 0, n: 3 },
      { do: 'wait' },
      { do: 'provide', provider: 0, n: 5 },
    ]);
  });

  it('reach every module by any source in any order (10-14)', async () => {
    await fc.assert(fc.asyncProperty(steps, run), { numRuns: 25 });
  });
});
