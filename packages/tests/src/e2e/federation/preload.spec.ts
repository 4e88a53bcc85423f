/** The hints of Guides, Integrate, "Load faster": files arrive before the host's script, and only once. */
import { recordsFound } from '../copy.js';
import { expect, test } from './site.js';
import type { HostPage, Site } from './site.js';
import { markupOf, sees } from './states.js';

interface Manifest {
  readonly exposes: readonly { readonly path: string; readonly assets: { readonly js: { readonly sync: string[] } } }[];
}

/** The entry, and the files that the manifest lists for a module. */
function filesOf({ remote }: Site, tag: string): readonly string[] {
  const { exposes } = JSON.parse(remote.textOf('mf-manifest.json')) as Manifest;
  return ['remoteEntry.js', ...(exposes.find(({ path }) => path === `./${tag}`)?.assets.js.sync ?? [])];
}

const HINTS: Readonly<Record<string, (urls: readonly string[]) => Partial<HostPage>>> = {
  'modulepreload links': (urls) => ({
    head: urls.map((url) => `<link rel="modulepreload" href="${url}" crossorigin />`).join(''),
  }),
  'a Link header': (urls) => ({
    headers: { link: urls.map((url) => `<${url}>; rel=modulepreload; crossorigin`).join(', ') },
  }),
};

for (const [name, hintsFor] of Object.entries(HINTS)) {
  test(`${name}: each file loads once, before the host's script [10-31]`, async ({ page, site }) => {
    const { remote } = site;
    const files = filesOf(site, 'message-center');
    expect(files).toHaveLength(3);
    await page.route('**/host/plain.js', async (route) => {
      await expect.poll(() => files.filter((file) => !remote.requested.includes(file))).toEqual([]);
      await route.continue();
    });

    await site.open(page, {
      tags: ['message-center'],
      markup: markupOf({ tag: 'message-center' }),
      ...hintsFor(files.map((file) => `${remote.origin}/${file}`)),
    });

    await sees(recordsFound(13))(page);
    expect(remote.requested.filter((path) => files.includes(path)).toSorted()).toEqual(files.toSorted());
  });
}
