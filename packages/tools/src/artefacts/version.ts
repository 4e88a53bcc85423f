import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../run.js';

interface WithVersion {
  readonly version: string;
}

const isWithVersion = (value: unknown): value is WithVersion =>
  typeof value === 'object' && value !== null && 'version' in value && typeof value.version === 'string';

/** The version being built: the one in the repository's `package.json`. */
export function versionOfBuild(): string {
  const described: unknown = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  if (!isWithVersion(described)) throw new Error('package.json has no version.');
  return described.version;
}

/** Immutable files are in a folder of their version; the folder of an older version may remain next to it. */
export const versionFolder = (): string => `v${versionOfBuild()}`;
