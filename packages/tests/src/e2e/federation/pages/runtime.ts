/** A host with its own Module Federation runtime. */
import { createInstance } from '@module-federation/runtime';

import { start as startHost } from './start.js';
import type { Given } from './start.js';

export const start = (given: Given): void =>
  startHost(given, createInstance({ name: 'hospital', remotes: [], shared: {}, shareStrategy: 'loaded-first' }));
