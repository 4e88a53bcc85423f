/** Finds the keys that end-to-end and host tests use. There, a key is a plain string, which no type checks. */
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import type { Entry } from './named-controls-rule.js';
import { ROOT } from './run.js';

const FOLDERS = ['packages/tests/src/e2e', 'packages/tests/src/hosts'];
/** `copyOf('message-center.found', …)` and similar calls; `@file` after the key names one of two catalogs. */
const CALL = /\b(?:copyOf|partOf|patternOf|anyOf)\(\s*'([\w-]+)\.([\w.-]+)(?:@[\w.-]+)?'/g;

/** The text contains the file name. */
export const askedByTests = (): readonly Entry[] =>
  FOLDERS.flatMap((folder) =>
    readdirSync(resolve(ROOT, folder), { recursive: true })
      .map(String)
      .filter((path) => path.endsWith('.ts'))
      .flatMap((path) =>
        [...readFileSync(resolve(ROOT, folder, path), 'utf8').matchAll(CALL)].map(([, module = '', key = '']) => ({
          module,
          key,
          text: join(folder, path),
        })),
      ),
  );
