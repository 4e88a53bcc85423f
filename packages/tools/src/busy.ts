/**
 * `npm run busy -- components 5`: runs a check of `npm test` several times in a row next to two busy loops, like on a
 * machine under load. Prints one line per run; fails if any run does.
 */
import { Worker } from 'node:worker_threads';

import { failuresOf } from './failures.js';
import { run } from './run.js';

const LOOPS = 2;

const [check = 'components', times = '1'] = process.argv.slice(2);
const loops = Array.from({ length: LOOPS }, () => new Worker('for (;;);', { eval: true }));

let failed = false;
for (let n = 1; n <= Number(times); n += 1) {
  const { ok, output, seconds } = await run(['npm', 'test', '--', check], { silent: true });
  failed ||= !ok;
  const [counts = 'no tests ran'] = /^tests: .*$/m.exec(output.split('\n').toReversed().join('\n')) ?? [];
  console.log(`${ok ? '✓' : '✗'} ${check}, run ${String(n)}, ${seconds.toFixed(0)} s: ${counts}`);
  if (!ok) for (const line of failuresOf(output)) console.log(`  ${line}`);
}
await Promise.all(loops.map((loop) => loop.terminate()));
process.exitCode = failed ? 1 : 0;
