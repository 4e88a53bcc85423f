/** Each script of the remote, tampered with once in transit: a page that requires hashes runs none. */
import type { Page } from '@playwright/test';

import { FALLBACK, copyOf } from '../copy.js';
import { TAGS, expect, noted, test } from './site.js';
import type { Site } from './site.js';
import { BOOKED, FORM, REQUEST, markupOf } from './states.js';
import type { Tag } from './site.js';
import { row } from './table.js';

const TABLE = 'One tampered script of the remote, under an import map with integrity';

const ATTRIBUTES: Readonly<Record<Tag, string>> = {
  'message-center': FORM,
  'info-request-form': FORM,
  'p2p-scheduler': REQUEST,
  'p2p-manage': BOOKED,
  'message-badge': '',
  'p2p-action': REQUEST,
};

const PLANT = '\n;globalThis.tampered = (globalThis.tampered ?? 0) + 1;';

/** Files that a file imports before it runs. */
const importsOf = (text: string): readonly string[] =>
  [...text.matchAll(/(?:^|[;}\n])\s*(?:import|export)\b[^;("'`]*["']\.\/([\w.-]+\.js)["']/g)].flatMap(
    ([, file]) => file ?? [],
  );

/** Files that a module's first render needs. */
function neededFor(tag: Tag, { remote }: Site): ReadonlySet<string> {
  const found = new Set<string>();
  const folder = /\.\/(v[\d.]+)\//.exec(remote.textOf('remoteEntry.js'))?.[1] ?? '';
  const follow = (file: string): void => {
    if (found.has(file)) return;
    found.add(file);
    for (const next of importsOf(remote.textOf(file))) follow(`${folder}/${next}`);
  };
  const exposed = new RegExp(`import\\(["'\`]\\./(${folder}/${tag}-[\\w-]{8}\\.js)`).exec(
    remote.textOf('remoteEntry.js'),
  )?.[1];
  found.add('remoteEntry.js');
  follow(exposed ?? `no file for ${tag}`);
  return found;
}

/** The consumer of a file that no first render needs. */
function usedBy(file: string): string {
  if (file.startsWith('expose/')) return 'native federation';
  return file === 'varRemoteEntry.js' ? 'webpack 5' : 'a later step';
}

const tampered = (page: Page) => page.evaluate(() => (globalThis as unknown as { tampered?: number }).tampered ?? 0);

/** Whether a page can import the file, as its consumer would. */
const imports = (page: Page, file: string): Promise<boolean> =>
  page.evaluate(
    (address) =>
      import(address).then(
        () => true,
        () => false,
      ),
    file,
  );

async function open(
  page: Page,
  site: Site,
  { tag, integrity = true }: { tag: Tag; integrity?: boolean },
): Promise<void> {
  await site.open(page, {
    tags: [tag],
    markup: markupOf({ tag, attributes: ATTRIBUTES[tag] }),
    integrity,
    ...(integrity ? { headers: site.strictHeaders() } : {}),
  });
  await expect(page.getByRole('heading', { name: 'Hospital' })).toBeVisible();
}

test('tampering: no tampered script of the remote runs, and the host works', async ({ page, site }) => {
  const { remote } = site;
  const needed = TAGS.map((tag) => ({ tag, files: neededFor(tag, site) }));

  for (const file of remote.scripts) {
    remote.change = (path, text) => (path === file ? text + PLANT : text);
    const first = needed.find(({ files }) => files.has(file));
    await open(page, site, { tag: first?.tag ?? 'message-center' });
    const notice = page.getByRole('alert').filter({ hasText: FALLBACK.title });
    if (first) await expect(notice).toContainText('(800) 252-2021');
    else await expect.poll(async () => (await noted(page)).reasons['message-center']).toBe('loaded');
    const came = await imports(page, `${remote.origin}/${file}`);

    expect(came, `${file} is imported`).toBe(false);
    expect(await tampered(page), `${file} ran`).toBe(0);
    expect(remote.requested, `${file} was requested`).toContain(file);
    row(TABLE, {
      file: file.replace(/-[\w-]{8}\.js$/, '-*.js'),
      'needed by': first?.tag ?? usedBy(file),
      ran: 'no',
      host: 'stands',
      result: first ? 'the notice' : 'an import that fails',
    });
  }
});

test('tampering: without hashes a tampered script runs, which the test detects', async ({ page, site }) => {
  site.remote.change = (path, text) => (path.includes('core-') ? text + PLANT : text);
  await open(page, site, { tag: 'message-badge', integrity: false });

  await expect.poll(() => tampered(page)).toBe(1);
});

test('tampering: once the file is intact again, one click loads the module', async ({ page, site }) => {
  site.remote.change = (path, text) => (path.includes('core-') ? text + PLANT : text);
  await open(page, site, { tag: 'message-center' });
  const again = page.getByRole('button', { name: FALLBACK.again });
  await expect(again).toBeVisible();

  site.remote.change = undefined;
  await again.click();

  await expect(page.getByRole('heading', { name: /Clarification is Needed/ })).toBeVisible();
  expect(await tampered(page)).toBe(0);
});

test('tampering: a tampered later part shows an error, phone number, and retry', async ({ page, site }) => {
  site.remote.change = (path, text) => (path.includes('message-detail-') ? text + PLANT : text);
  await open(page, site, { tag: 'message-center' });

  await expect(page.getByRole('alert').filter({ hasText: copyOf('failure.part') })).toContainText('(800) 252-2021');
  await expect(page.getByRole('button', { name: copyOf('failure.again') })).toBeVisible();
  expect(await tampered(page)).toBe(0);
});
