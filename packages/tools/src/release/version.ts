/**
 * `npm run release:version`: turns the notes of `.changeset` into a version and its changelog, writes the version
 * wherever it stands, and keeps the surface that the next release is compared with.
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
  if (!pattern.test(text)) throw new Error(`${file} does not say its version as expected.`);
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
