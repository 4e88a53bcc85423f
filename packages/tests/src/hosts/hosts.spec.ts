import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { test } from '@playwright/test';

import { TEST_NOW } from '@portal/mocks';

import { ROOT, run } from '../../../tools/src/run.js';
import { hasColumn } from './columns.js';
import { Host } from './drive.js';
import { installed } from './folders.js';
import { HOST_KINDS } from './kinds.js';
import type { HostKind } from './kinds.js';
import { HOST_CHECKS } from './host-checks.js';
import { runHost } from './run-host.js';
import { modulesOf, writeHost } from './write-host.js';

const fileHere = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

/** Frameworks with server rendering have their own command line, which uses the current folder. */
const COMMANDS = {
  next: installed('next/dist/bin/next'),
  sveltekit: join(ROOT, 'node_modules/vite/bin/vite.js'),
} as const;

function commandOf(builder: NonNullable<HostKind['builder']>, page: string, folder: string): readonly string[] {
  if (builder === 'webpack' || builder === 'rspack') return ['node', fileHere('pack-host.mjs'), builder, folder];
  if (builder === 'next' || builder === 'sveltekit')
    return ['env', '-C', folder, 'NEXT_TELEMETRY_DISABLED=1', 'node', COMMANDS[builder], 'build'];
  return ['node', '--import', 'tsx', fileHere('build-host.ts'), page, folder];
}

/** Builds like a team's own tools; does nothing if the files are served as they are. */
async function build({ builder, page }: HostKind, folder: string): Promise<void> {
  if (!builder) return;
  const { ok, output } = await run(commandOf(builder, page, folder), { quiet: true });
  if (!ok) throw new Error(output);
}

for (const kind of HOST_KINDS) {
  test(kind.name, async ({ page }) => {
    const { folder, headers } = writeHost(kind);
    await build(kind, folder);
    const built = join(folder, 'dist');
    const running = await runHost(existsSync(built) ? built : folder, headers);
    await page.clock.setFixedTime(TEST_NOW);
    const host = new Host(page, running, modulesOf(kind.from));
    await page.goto(running.origin);

    const faults: unknown[] = [];
    for (const [column, promise] of HOST_CHECKS.filter(([one]) => hasColumn(kind, one))) {
      await test.step(column, () => promise(host)).catch((fault: unknown) => faults.push(fault));
      // If nothing renders, the other checks can't run.
      if (column === 'shown' && faults.length > 0) break;
    }
    await running.stop();
    if (faults.length > 0) throw new AggregateError(faults, 'Not every check passed.');
  });
}
