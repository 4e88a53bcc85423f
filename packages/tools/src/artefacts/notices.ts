/**
 * `THIRD-PARTY-NOTICES.txt`: the licenses of all bundled packages. A shipped package must be visible to an audit (`npm
 * audit --omit=dev`): among the root's `dependencies`, or reachable from them.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { Plugin } from 'vite';

import { ROOT } from '../run.js';
import { packageOf, unseenByAudit } from './shipped.js';
import type { Lock } from './shipped.js';

export const NOTICES = 'THIRD-PARTY-NOTICES.txt';

/** Licenses require a notice in every copy, so each file with such code refers to the file with the notices. */
const BANNER = `/*! Licenses: ${NOTICES} */`;

const readLock = (): Lock => JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as Lock;

/** The text for these packages. Fails if one has no license text or is missing among `dependencies`. */
export function noticesOf(names: Iterable<string>): string {
  const sorted = [...new Set(names)].sort();
  const unseen = unseenByAudit(sorted, readLock());
  if (unseen.length > 0) throw new Error(`Ships, and is not in "dependencies" of package.json: ${unseen.join(', ')}.`);
  const sections = sorted.map((name) => {
    const folder = join(ROOT, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
      readonly version: string;
      readonly license: string;
    };
    const file = readdirSync(folder).find((one) => /^licen[cs]e/i.test(one));
    if (file === undefined) throw new Error(`${name} ships, and has no license text.`);
    const text = readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim();
    return `${name} ${version} (${license})\n\n${text}\n`;
  });
  return `Code of these packages is part of this delivery.\n\n${sections.join(`\n${'-'.repeat(78)}\n\n`)}`;
}

/** Writes the notices of a bundle next to it, and a reference to them into each file with third-party code. */
export const thirdPartyNotices: Plugin = {
  name: 'third-party-notices',
  apply: 'build',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const names = new Set<string>();
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk') continue;
        const found = chunk.moduleIds.flatMap((id) => packageOf(id) ?? []);
        for (const name of found) names.add(name);
        if (found.length > 0) chunk.code = chunk.code.replace(/\n?(\/\/# sourceMappingURL=.*)?\s*$/, `\n${BANNER}\n$1`);
      }
      this.emitFile({ type: 'asset', fileName: NOTICES, source: noticesOf(names) });
    },
  },
};
