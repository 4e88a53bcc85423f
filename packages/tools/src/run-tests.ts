/** Runs the selected component tests. */
import { spawn } from 'node:child_process';

import { ROOT } from './run.js';

/**
 * Bundled, because a single file waits for some three hundred requests. Watched files are served one module at a time,
 * so a saved change costs only the changed modules.
 */
export const runTests = (files: readonly string[], watch = false): Promise<number> =>
  new Promise((resolve) => {
    const env = watch ? process.env : { ...process.env, TEST_FILES: files.join('\n') };
    const arguments_ = watch ? ['--watch', '--files', ...files] : [];
    const child = spawn('npx', ['wtr', ...arguments_], { cwd: ROOT, env, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
