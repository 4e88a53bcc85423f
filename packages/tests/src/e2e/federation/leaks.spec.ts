/** Each element mounted and unmounted two hundred times, in four states, leaves nothing behind. */
import { hang } from '@portal/mock-server';
import type { Page } from '@playwright/test';

import { copyOf } from '../copy.js';
import { Bookkeeper, NOTHING_HELD, difference } from './ledger.js';
import type { Held } from './ledger.js';
import { TAGS, expect, noted, test } from './site.js';
import type { Site, Tag } from './site.js';
import { BOOKED, FORM, REQUEST } from './states.js';
import { row } from './table.js';

const TABLE = 'Mounted and unmounted 200 times: leaks after garbage collection';
const TIMES = 200;
const WARM_UP = 10;
/** Growth in each of this many rounds counts as a leak. */
const ROUNDS = 3;

type StateName = 'idle' | 'in flight' | 'uploading' | 'a dialog open';

const ATTRIBUTES: Readonly<Record<Tag, string>> = {
  'message-center': '',
  'info-request-form': FORM,
  'p2p-scheduler': REQUEST,
  'p2p-manage': BOOKED,
  'message-badge': 'label="Messages"',
  'p2p-action': REQUEST,
};

interface Cell {
  readonly tag: Tag;
  readonly state: StateName;
  /** Steps to the dialog: button labels, or a selector in brackets. */
  readonly presses?: readonly string[];
  readonly attributes?: string;
}

const CELLS: readonly Cell[] = [
  ...TAGS.flatMap((tag): Cell[] => [
    { tag, state: 'idle' },
    { tag, state: 'in flight' },
  ]),
  { tag: 'message-center', state: 'a dialog open', attributes: FORM, presses: [copyOf('message-center.print')] },
  { tag: 'message-center', state: 'uploading', attributes: FORM },
  { tag: 'info-request-form', state: 'a dialog open', presses: [copyOf('info-request-form.reuse.open')] },
  { tag: 'info-request-form', state: 'uploading' },
  { tag: 'p2p-scheduler', state: 'a dialog open', presses: ['[part=slot]', copyOf('p2p-scheduler.cancel')] },
  { tag: 'p2p-manage', state: 'a dialog open', presses: [copyOf('p2p-manage.cancel')] },
  { tag: 'p2p-manage', state: 'uploading' },
];

interface LeakReport {
  readonly tag: string;
  readonly attributes: string;
  readonly state: StateName;
  readonly presses: readonly string[];
  readonly times: number;
  /** Tests the test itself with a forgotten listener. */
  readonly forgetful: boolean;
  /** Keeps one element until everything has rendered, which creates the resources that all renders share. */
  readonly stays: boolean;
}

/** Runs in the page, so that two hundred rounds take seconds. */
async function mountAndUnmount({
  tag,
  attributes,
  state,
  presses,
  times,
  forgetful,
  stays,
}: LeakReport): Promise<void> {
  const place = document.querySelector('main') ?? document.body;

  /** Searches a root and the roots inside it. */
  const all = (root: ParentNode, selector: string): HTMLElement[] => [
    ...root.querySelectorAll<HTMLElement>(selector),
    ...[...root.querySelectorAll('*')].flatMap(({ shadowRoot }) => (shadowRoot ? all(shadowRoot, selector) : [])),
  ];
  const until = async <Found>(look: () => Found | undefined | false): Promise<Found> => {
    const began = performance.now();
    for (;;) {
      const found = look();
      if (found) return found;
      if (performance.now() - began > 60_000) throw new Error(`${tag} does not reach: ${state}`);
      await new Promise((next) => setTimeout(next));
    }
  };
  const reach = {
    idle: () => undefined,
    'in flight': () => until(() => globalThis.ledger.requests > 0),
    'a dialog open': async (element: HTMLElement) => {
      const root = element.shadowRoot ?? element;
      for (const press of presses) {
        const is = (button: HTMLElement): boolean =>
          press.startsWith('[') ? button.matches(press) : button.textContent.trim() === press;
        (await until(() => all(root, 'button').find(is))).click();
      }
      await until(() => all(root, 'dialog[open]')[0]);
    },
    uploading: async (element: HTMLElement) => {
      const root = element.shadowRoot ?? element;
      const input = await until(() => all(root, 'input[type=file]')[0] as HTMLInputElement | undefined);
      // One upload for all mounts: it deliberately continues without its element.
      if (globalThis.ledger.given) return;
      globalThis.ledger.given = true;
      const files = new DataTransfer();
      files.items.add(new File(['%PDF-1.4\n%%EOF'], 'report.pdf', { type: 'application/pdf' }));
      input.files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
      await until(() => globalThis.ledger.requests > 0);
    },
  };

  const once = async (): Promise<void> => {
    const template = document.createElement('template');
    template.innerHTML = `<${tag} ${attributes}></${tag}>`;
    const element = template.content.firstElementChild as HTMLElement;
    const ready = new Promise((done) => element.addEventListener('module-ready', done, { once: true }));
    if (forgetful) addEventListener('resize', () => element.localName);
    place.append(element);
    if (state !== 'in flight') await ready;
    await reach[state](element);
    if (stays) await new Promise((next) => setTimeout(next, 1_000));
    element.remove();
  };
  // The drop zone renders a moment later, so ten elements wait for it together.
  const waits = state === 'uploading' || (state === 'a dialog open' && tag === 'info-request-form');
  const together = waits ? Math.min(10, times) : 1;
  for (let time = 0; time < times; time += together) await Promise.all(Array.from({ length: together }, once));
  // Replaces the last dialog and focus, which the browser remembers.
  const last = document.createElement('dialog');
  last.append(document.createElement('button'));
  place.append(last);
  last.showModal();
  last.close();
  last.remove();
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
}

/** Reads come from memory, because the test measures the element, not the server. */
async function rememberAnswers(page: Page): Promise<void> {
  await page.evaluate(() => {
    const provider = document.querySelector<HTMLElement & { settings: object }>('portal-settings');
    const known = new Map<
      string,
      { readonly body: string; readonly status: number; readonly headers: [string, string][] }
    >();
    const remembering = async (request: Request): Promise<Response> => {
      const key = `${request.method} ${request.url} ${await request.clone().text()}`;
      let answer = known.get(key);
      if (!answer) {
        const given = await fetch(request);
        answer = { body: await given.text(), status: given.status, headers: [...given.headers] };
        known.set(key, answer);
      }
      const { body, ...init } = answer;
      return new Response(init.status === 204 ? null : body, init);
    };
    if (provider) provider.settings = { ...provider.settings, fetch: remembering };
  });
}

/** After this time without progress, an upload reports a stall, and allocates what the notice needs. */
const STALL_MS = 20_000;

/** Runs in the page: makes an upload stall immediately, instead of during the count on a busy machine. */
function stallAtOnce(after: number): void {
  const { setTimeout } = globalThis;
  globalThis.setTimeout = ((run: () => void, ms?: number) => setTimeout(run, ms === after ? 0 : ms)) as never;
}

/** Counts until nothing changes, because aborted calls settle over several turns. */
async function settled(page: Page, books: Bookkeeper): Promise<Held> {
  let held = await books.count();
  for (let look = 0; look < 12; look += 1) {
    await page.waitForTimeout(250);
    const now = await books.count();
    const same = Object.values(difference(now, held)).every((count) => count === 0);
    held = now;
    if (same) break;
  }
  return held;
}

async function measure(page: Page, site: Site, cell: Cell & { readonly forgetful?: boolean; readonly times?: number }) {
  const books = await Bookkeeper.of(page);
  if (cell.state === 'uploading') await page.addInitScript(stallAtOnce, STALL_MS);
  const uncaught: string[] = [];
  page.on('pageerror', ({ message }) => uncaught.push(message));
  await site.open(page, { tags: [cell.tag], markup: '' });
  await expect.poll(async () => (await noted(page)).reasons[cell.tag]).toBe('loaded');
  if (cell.state === 'in flight') site.plan.add('*', [hang()]);
  else await rememberAnswers(page);
  if (cell.state === 'uploading') for (const upload of UPLOADS) site.plan.add(upload, [hang()]);
  const report = { attributes: ATTRIBUTES[cell.tag], presses: [], forgetful: false, stays: false, ...cell };

  for (const times of [1, WARM_UP]) {
    await page.evaluate(mountAndUnmount, { ...report, forgetful: false, stays: times === 1, times });
    await settled(page, books);
  }
  // The browser itself keeps some of the last elements; a leak grows in every round.
  let before = await settled(page, books);
  let left = NOTHING_HELD;
  for (let round = 0; round < ROUNDS; round += 1) {
    await page.evaluate(mountAndUnmount, { ...report, times: cell.times ?? TIMES });
    const now = await settled(page, books);
    left = difference(now, before);
    if (Object.values(left).every((count) => count === 0)) break;
    before = now;
  }
  expect(uncaught).toEqual([]);
  return left;
}

const UPLOADS = ['uploadAttachment', 'uploadP2pDocument'] as const;

for (const cell of CELLS) {
  test(`leaks: ${cell.tag}, ${cell.state}: nothing is left after ${String(TIMES)} rounds`, async ({ page, site }) => {
    const left = await measure(page, site, cell);

    row(TABLE, {
      element: cell.tag,
      state: cell.state,
      ...Object.fromEntries(Object.entries(left).map(([kind, count]) => [kind, String(count)])),
    });
    expect(left).toEqual(NOTHING_HELD);
  });
}

test('leaks: detects a forgotten listener', async ({ page, site }) => {
  const left = await measure(page, site, { tag: 'message-badge', state: 'idle', forgetful: true, times: 50 });

  expect(left.listeners).toBeGreaterThanOrEqual(50);
  expect(left.nodes).toBeGreaterThan(50);
});
