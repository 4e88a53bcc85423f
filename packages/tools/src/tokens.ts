/**
 * `npm run tokens`: writes what follows from the design tokens in `packages/kit/tokens`: the custom properties, the names
 * and values for hosts in TypeScript, the pairs whose contrast is checked, and the files that Figma imports. With
 * `-- --check`, fails if one is out of date.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { format, resolveConfig } from 'prettier';

import { ROOT } from './run.js';
import { figmaOf } from './tokens/figma.js';
import { pairsOf, valuesOf } from './tokens/scripts.js';
import { palette, tokensOf, verifyDerived } from './tokens/source.js';
import { stylesOf } from './tokens/styles.js';

await verifyDerived();
const [light, dark, more, values] = await Promise.all([
  tokensOf('light'),
  tokensOf('dark'),
  tokensOf('more-contrast'),
  palette(),
]);

const files: Readonly<Record<string, string>> = {
  'packages/kit/src/styles/tokens.styles.ts': stylesOf({ light, dark, more, palette: values }),
  'packages/kit/src/later-theme/pairs.ts': pairsOf(light),
  'packages/modules/src/tokens.ts': valuesOf(light, dark),
  'packages/modules/figma.light.tokens.json': figmaOf(light),
  'packages/modules/figma.dark.tokens.json': figmaOf(dark),
};

const outdated: string[] = [];
for (const [path, text] of Object.entries(files)) {
  const file = join(ROOT, path);
  const written = await format(text, { ...(await resolveConfig(file)), filepath: file });
  if (!process.argv.includes('--check')) writeFileSync(file, written);
  else if (!existsSync(file) || readFileSync(file, 'utf8') !== written) outdated.push(path);
}
if (outdated.length > 0) {
  console.error(`Out of date: ${outdated.join(', ')}. Run npm run tokens.`);
  process.exitCode = 1;
} else console.log(`tokens: ${String(light.length)} tokens, ${String(Object.keys(files).length)} files`);
