/**
 * `pack-host.mjs webpack|rspack <folder>`: plain JavaScript, because these tools write their functions into bundles as
 * text, and a TypeScript loader would have changed them.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const MAIN = { webpack: 'webpack/lib/index.js', rspack: '@rspack/core/dist/index.js' };

const [, , tool, folder] = process.argv;
process.chdir(folder);
const { default: pack } = await import(new URL(`../../fixtures/node_modules/${MAIN[tool]}`, import.meta.url));
const { default: config } = await import(pathToFileURL(join(folder, `${tool}.config.js`)));

await new Promise((resolve, reject) => {
  pack(config, (fault, stats) => {
    if (fault) reject(fault);
    else if (stats.hasErrors()) reject(new Error(stats.toString({ all: false, errors: true })));
    else resolve();
  });
});
// Their page is a file next to the bundle.
cpSync('index.html', 'dist/index.html');
