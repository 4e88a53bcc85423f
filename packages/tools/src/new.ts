/**
 * `npm run new -- p2p-slot-table [package]`: writes an element with its styles, driver, test, define
 * entry and story, as the house writes them. The package is the one whose name the tag starts with,
 * unless it is named.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import { ROOT, run } from './run.js';
import { templates } from './templates.js';

const [tag = '', named] = process.argv.slice(2);
const packages = await readdir(join(ROOT, 'packages'));
const home = named ?? packages.filter((name) => tag.startsWith(`${name}-`)).sort((a, b) => b.length - a.length)[0];

const fault = /^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag)
  ? home && packages.includes(home)
    ? undefined
    : `Name the package too: npm run new -- ${tag || 'p2p-slot-table'} p2p-parts`
  : 'Name the element in lower case with a hyphen: npm run new -- p2p-slot-table p2p-parts';

if (fault || !home) {
  console.error(fault);
  process.exitCode = 1;
} else {
  const files = templates(tag, home).map(({ path, text }) => ({ path: join(ROOT, path), text }));
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) {
    console.error(`${taken.path} is there already; nothing was written.`);
    process.exitCode = 1;
  } else {
    for (const { path, text } of files) {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text);
    }
    await run(['npx', 'prettier', '--write', ...files.map(({ path }) => path)]);
    console.log(`\nExport the class from packages/${home}/src/index.ts and the driver from its testing.ts.`);
  }
}
