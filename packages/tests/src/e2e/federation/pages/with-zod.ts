/** A host that sets its own zod error messages for every copy of zod on the page. */
// eslint-disable-next-line no-restricted-syntax -- the host's own copy, as a host has it.
import { z } from 'zod';

z.config({ customError: () => 'Words of the hospital', localeError: () => 'Words of the hospital' });

export const form = z.object({ name: z.string() });
export { start } from './start.js';
