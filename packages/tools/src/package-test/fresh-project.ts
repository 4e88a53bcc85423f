/** A separate project outside the repository, which installs the package like a host team. */
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { ROOT } from '../run.js';

export interface FreshProject {
  readonly folder: string;
  /** Runs a program in the project. Resolves with its output; rejects with it on failure. */
  run(program: string, ...args: readonly string[]): Promise<string>;
  remove(): Promise<void>;
}

export interface Setup {
  readonly tarball: string;
  /** The host's other dependencies. */
  readonly packages: readonly string[];
  readonly files: Readonly<Record<string, string>>;
}

const QUIET = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];

export async function freshProject(name: string, { tarball, packages, files }: Setup): Promise<FreshProject> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), `host-${name}-`)));
  const project: FreshProject = {
    folder,
    run: (program, ...args) => output(program, args, folder),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
  for (const [path, text] of Object.entries({ 'package.json': HOST, ...files })) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
  await project.run('npm', 'install', ...QUIET, tarball, ...packages);
  return project;
}

const HOST = JSON.stringify({ name: 'host', private: true, type: 'module' });

/** The compiler is the repository's, but compiles against the project. */
export const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

function output(program: string, args: readonly string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, maxBuffer: 1e8 }, (error, stdout, stderr) => {
      if (error) reject(new Error(`${program} ${args.join(' ')}\n${stdout}${stderr}`));
      else resolve(stdout);
    });
  });
}
