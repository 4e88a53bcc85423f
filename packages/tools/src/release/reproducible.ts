/** `npm run release:reproducible`: builds all deliverables again and compares every byte. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { filesIn } from '../artefacts/files.js';
import { ROOT, run } from '../run.js';

const PARTS = ['remote', 'cdn', 'packages'] as const;
type Hashes = ReadonlyMap<string, string>;

function hashes(part: string): Hashes {
  const folder = join(ROOT, 'dist', part);
  if (!existsSync(folder)) throw new Error(`dist/${part} is not there: npm run build`);
  return new Map(
    filesIn(folder).map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(folder, file)))
        .digest('hex'),
    ]),
  );
}

const before = PARTS.map(hashes);
const { ok } = await run(['npm', 'run', '--silent', 'build', '--', ...PARTS, 'types'], { quiet: true });
if (!ok) throw new Error('The second build failed.');

let faults = 0;
for (const [index, part] of PARTS.entries()) {
  const first = before[index] ?? new Map<string, string>();
  const second = hashes(part);
  const names = new Set([...first.keys(), ...second.keys()]);
  const other = [...names].filter((name) => first.get(name) !== second.get(name));
  faults += other.length + (names.size === 0 ? 1 : 0);
  console.log(
    `${other.length > 0 ? '✗' : '✓'} dist/${part.padEnd(9)} ${String(names.size).padStart(4)} files, twice the same bytes`,
  );
  for (const name of other) console.log(`    not the same: ${name}`);
}
process.exitCode = faults > 0 ? 1 : 0;
