/** The types next to the remote's entry, as a host's build unpacks them. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { unzipSync } from 'fflate';

import { ROOT } from '../run.js';
import type { Check } from './check.js';
import { TSC } from './fresh-project.js';

const ARCHIVE = join(ROOT, 'dist/remote/@mf-types.zip');

const HOST = `import MessageCenter from 'portal_modules/message-center';
const messages = new MessageCenter();
messages.view = 'today';
// @ts-expect-error there is no such view
messages.view = 'yesterday';
messages.addEventListener('message-opened', ({ detail }) => detail.messageId.length);
// @ts-expect-error no event is called that
messages.addEventListener('message-openned', ({ detail }) => detail);
document.querySelector('p2p-manage')?.refresh();
`;

const OPTIONS = {
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  target: 'es2022',
  module: 'esnext',
  moduleResolution: 'bundler',
  lib: ['es2022', 'dom'],
  types: [],
  // The documented configuration of a federation host.
  paths: { '*': ['./@mf-types/*'] },
};

function runCheck(): string {
  if (!existsSync(ARCHIVE)) throw new Error('dist/remote/@mf-types.zip is missing: npm run build -- remote types');
  const folder = mkdtempSync(join(tmpdir(), 'host-federated-'));
  try {
    const types = Object.entries(unzipSync(readFileSync(ARCHIVE)));
    for (const [path, content] of types) {
      const file = join(folder, '@mf-types/portal_modules', path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    writeFileSync(join(folder, 'host.ts'), HOST);
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions: OPTIONS, files: ['host.ts'] }));
    execFileSync('node', [TSC, '-p', '.'], { cwd: folder, encoding: 'utf8' });
    return `${String(types.length)} files; every mistake is an error`;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export const federatedTypes: Check = { name: 'the remote’s types in a federation host', runCheck };
