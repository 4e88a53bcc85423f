/** The run's own copies, so that a concurrent build changes nothing. */
import { join } from 'node:path';

import { ROOT } from '../../../../tools/src/run.js';

export const SITE = join(ROOT, 'test-results/federation-site');

/** The remote as delivered. */
export const REMOTE_FILES = join(SITE, 'remote');

/** The scripts of the hosts in `pages/`. */
export const HOST_FILES = join(SITE, 'host');

/** The script files as delivered. */
export const SCRIPT_FILES = join(SITE, 'cdn');
