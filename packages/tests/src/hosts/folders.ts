import { join } from 'node:path';

import { ROOT } from '../../../tools/src/run.js';

/** The dependencies of hosts, installed apart from the workspaces. */
export const FIXTURES = join(ROOT, 'packages/tests/fixtures');
export const PAGES = join(ROOT, 'stories/integrate');
/** The folder where each host is written and built. */
export const BUILT = join(FIXTURES, 'dist');

/** A file of an installed host dependency. */
export const installed = (path: string): string => join(FIXTURES, 'node_modules', path);
