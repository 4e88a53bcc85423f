/**
 * `npm run release:check`: lists changes for hosts and backends since the last release, derives the version bump, and
 * fails if the notes in `.changeset` declare a smaller one.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import { VERSION } from '@portal/kit';

import { versionOfBuild } from '../artefacts/version.js';
import { isReworded } from '../reworded.mjs';
import { ROOT } from '../run.js';
import { bumpOf, changesOf, isEnough } from './compare.js';
import type { Bump, Surface } from './compare.js';
import { RELEASED, surfaceNow } from './surface.js';

const NOTES = join(ROOT, '.changeset');
const isBump = (word: string | undefined): word is Bump => word === 'patch' || word === 'minor' || word === 'major';

/** The largest bump that a note declares. */
function declaredBump(): Bump | undefined {
  const bumps = readdirSync(NOTES)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .map((file) => /^['"]?@portal\/modules['"]?:\s*(\w+)/m.exec(readFileSync(join(NOTES, file), 'utf8'))?.[1])
    .filter(isBump);
  return bumps.length > 0 ? bumpOf(bumps.map((bump) => ({ bump }))) : undefined;
}

/** The places of the version number, all written by `release:version`. */
function versionFaults(): readonly string[] {
  const version = versionOfBuild();
  const { version: packaged } = JSON.parse(readFileSync(join(ROOT, 'packages/modules/package.json'), 'utf8')) as {
    readonly version: string;
  };
  return [
    ...(packaged === version ? [] : [`packages/modules/package.json says ${packaged}, package.json ${version}`]),
    ...(VERSION === version ? [] : [`packages/kit/src/element/define.ts says ${VERSION}, package.json ${version}`]),
  ];
}

const marked = ['remote', 'portal', 'cdn'].filter((part) => isReworded(join(ROOT, 'dist', part)));
if (process.env['REWORDED'] !== undefined || marked.length > 0)
  throw new Error(`The sentences are marked (REWORDED) in ${marked.join(', ') || 'a build to come'}: npm run build`);
if (!existsSync(RELEASED)) throw new Error('The surface of the last release is missing.');
const released = JSON.parse(readFileSync(RELEASED, 'utf8')) as Surface;
const changes = changesOf(released, await surfaceNow());
const needed = bumpOf(changes);
const declared = declaredBump();
const faults = [
  ...versionFaults(),
  ...(isEnough(declared, needed)
    ? []
    : [`the notes in .changeset say ${declared ?? 'nothing'}, and the changes are ${needed}: npx changeset`]),
];

console.log(`since ${released.version}: ${String(changes.length)} changes, the next release is a ${needed}`);
for (const { bump, what, how } of changes) console.log(`  ${bump.padEnd(6)} ${what}: ${how}`);
for (const fault of faults) console.log(`✗ ${fault}`);
process.exitCode = faults.length > 0 ? 1 : 0;
