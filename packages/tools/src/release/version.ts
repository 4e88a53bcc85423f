/**
 * `npm run release:version`: turns the notes in `.changeset` into a version and a changelog, writes the version
 * everywhere, and stores the surface for the next comparison.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { writeJson } from '../artefacts/files.js';
import { ROOT, run } from '../run.js';
import { RELEASED, surfaceNow } from './surface.js';

const { ok } = await run(['npx', 'changeset', 'version']);
if (!ok) throw new Error('The notes could not be turned into a version.');

const { version } = JSON.parse(readFileSync(join(ROOT, 'packages/modules/package.json'), 'utf8')) as {
  readonly version: string;
};
const write = (file: string, pattern: RegExp): void => {
  const path = join(ROOT, file);
  const text = readFileSync(path, 'utf8');
  if (!pattern.test(text)) throw new Error(`${file} has no version in the expected format.`);
  writeFileSync(
    path,
    text.replace(pattern, (_, before: string, after: string) => `${before}${version}${after}`),
  );
};
write('package.json', /^(\s*"version": ")[^"]+(")/m);
write('package-lock.json', /^(\s*"version": ")[^"]+(")/m);
write('packages/kit/src/element/define.ts', /(VERSION = ')[^']+(')/);
writeJson(RELEASED, { ...(await surfaceNow()), version });
console.log(`version ${version}`);
