/** Runs component tests that were chosen. */
import { spawn } from 'node:child_process';

import { ROOT } from './run.js';

/**
 * Bundled, because a file alone waits for some three hundred requests. Watched files are served one module at a time, so
 * that a saved change costs the changed modules alone.
 */
export const runTests = (files: readonly string[], watch = false): Promise<number> =>
  new Promise((resolve) => {
    const env = watch ? process.env : { ...process.env, TEST_FILES: files.join('\n') };
    const arguments_ = watch ? ['--watch', '--files', ...files] : [];
    const child = spawn('npx', ['wtr', ...arguments_], { cwd: ROOT, env, stdio: 'inherit' });
    child.on('close', (code) => resolve(code ?? 1));
  });
