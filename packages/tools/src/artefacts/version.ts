import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../run.js';

interface WithVersion {
  readonly version: string;
}

const isWithVersion = (value: unknown): value is WithVersion =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string';

/** What is being built: the version of the repository's `package.json`. */
export function versionOfBuild(): string {
  const described: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (!isWithVersion(described)) throw new Error('package.json has no version.');
  return described.version;
}

/** Files that never change lie in a folder of their version; an older version's folder may stay beside it. */
export const versionFolder = (): string => `v${versionOfBuild()}`;
