/** `npm run bench`: see README.md beside this folder. */
import { join } from 'node:path';

import { ROOT } from '../../tools/src/run.js';
import { openBrowser } from './measure/browser.js';
import { playRounds } from './measure/rounds.js';
import type { Series } from './measure/rounds.js';
import { summary } from './measure/statistics.js';
import { PARTS } from './measure/trace.js';
import { LIST, SHORT_LIST, WEEK } from './plays.js';
import { prepare } from './site/record.js';
import { openSite } from './site/site.js';

const flag = (name: string): string | undefined => {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? undefined : process.argv[at + 1];
};

const rounds = { plain: Number(flag('rounds') ?? 9), traced: Number(flag('traced') ?? 3) };
const site = await openSite({ remote: flag('remote') ?? join(ROOT, 'dist/remote'), peers: true });
const browser = await openBrowser();
const series: Series[] = [];
try {
  for (const play of [LIST, SHORT_LIST, WEEK]) {
    const prepared = await prepare(browser, site.url, play);
    series.push(...(await playRounds({ browser, url: site.url, prepared, play }, rounds)));
  }
} finally {
  await browser.close();
  site.close();
}

const ms = (value: number): string => value.toFixed(1).padStart(7);
console.log(
  `${'work'.padEnd(12)}${'player'.padEnd(20)}median  quartiles       elements  ${PARTS.map((part) => part.padStart(7)).join('')}`,
);
for (const { work, player, elements, cpu, parts } of series.filter((one) => one.cpu.length > 0)) {
  const { median, quartiles } = summary(cpu);
  const split = PARTS.map((part) => ms(summary(parts.map((one) => one[part])).median)).join('');
  console.log(
    `${work.padEnd(12)}${player.padEnd(20)}${ms(median)} ${quartiles.map(ms).join(' ')} ${String(elements).padStart(8)}  ${split}`,
  );
}
