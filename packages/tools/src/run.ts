/** Runs a command of this repository and streams its output. */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Ran {
  readonly ok: boolean;
  readonly output: string;
  readonly seconds: number;
}

/** `quiet` hides the output unless the command fails; `silent` always hides it. */
export function run(command: readonly string[], { quiet = false, silent = false } = {}): Promise<Ran> {
  const [program = '', ...args] = command;
  const from = performance.now();

  return new Promise((resolve) => {
    let output = '';
    const child = spawn(program, args, { cwd: ROOT, env: { ...process.env, FORCE_COLOR: '0' } });
    const take = (chunk: Buffer): void => {
      output += chunk.toString();
      if (!quiet && !silent) process.stdout.write(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    child.on('error', (error) => {
      output += String(error);
    });
    child.on('close', (code) => {
      if (quiet && code !== 0) process.stdout.write(output);
      resolve({ ok: code === 0, output, seconds: (performance.now() - from) / 1000 });
    });
  });
}
