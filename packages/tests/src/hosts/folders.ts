import { join } from 'node:path';

import { ROOT } from '../../../tools/src/run.js';

/** What hosts are made of, installed apart from the workspaces. */
export const FIXTURES = join(ROOT, 'packages/tests/fixtures');
export const PAGES = join(ROOT, 'stories/integrate');
/** Where the files of each host are written, and built. */
export const BUILT = join(FIXTURES, 'dist');

/** A file of a package that hosts are made of. */
export const installed = (path: string): string => join(FIXTURES, 'node_modules', path);
