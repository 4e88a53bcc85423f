/** `tsx serve-static.ts <folder> <port>`: serves a built folder, for viewing and for tests. */
import { join } from 'node:path';

import { endWith } from './origins.js';
import { ROOT } from './run.js';
import { originOf, serve } from './serve.js';

const [folder = 'storybook-static', port = '6006'] = process.argv.slice(2);
const server = await serve({ root: join(ROOT, folder), port: Number(port) });
endWith(() => new Promise((resolve) => server.close(resolve)));
console.log(`Serving ${folder} at ${originOf(Number(port))}/`);
