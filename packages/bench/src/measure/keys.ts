/** The cost of a key press in an almost full box, and its longest task on an old computer. */
import type { Browser } from 'playwright';

import type { Prepared } from '../page/types.js';
import type { Play, Player } from '../plays.js';
import { coldPage } from './browser.js';
import { Meter, callOf } from './cpu.js';
import type { Series } from './rounds.js';
import { Trace, longestTask } from './trace.js';

/** Fewer than the box has room for. */
const KEYS = 40;
/** Uncounted key presses that compile the code. */
const FIRST_KEYS = 10;
const OLD_COMPUTER = 4;
const SETTLED_MS = 1_000;

interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly prepared: Prepared;
  readonly play: Play;
}

/** Milliseconds of the main thread for one key press. */
async function press({ browser, url, prepared, play }: Stage, player: Player, times: number) {
  const { page, close } = await coldPage(browser, url, prepared);
  const meter = await Meter.on(page);
  await meter.cost(`bench.load(${JSON.stringify(player.file)})`);
  for (const [at, work] of play.works.entries()) await meter.cost(callOf(work, at === 0));
  const type = async (keys: number): Promise<void> => {
    for (let key = 0; key < keys; key += 1) await page.keyboard.press('x');
  };
  await type(FIRST_KEYS);
  await meter.quiet();
  if (times > 1) await meter.slowDown(times);
  const keys = (): Promise<void> => type(KEYS);
  const cost = await (times > 1 ? meter.span(keys, SETTLED_MS) : meter.costOf(keys));
  const elements = await page.evaluate(() => bench.elements());
  await close();
  return { cost, elements };
}

async function longestKey(stage: Stage, player: Player): Promise<number> {
  const trace = await Trace.start(stage.browser);
  const { cost } = await press(stage, player, OLD_COMPUTER);
  return longestTask(await trace.stop(), cost.from, cost.to);
}

export async function playKeys(
  stage: Stage,
  rounds: { readonly plain: number; readonly traced: number },
): Promise<readonly Series[]> {
  const { players, name } = stage.play;
  const series = new Map<string, { cpu: number[]; longest: number[]; elements: number }>(
    players.map((player) => [player.name, { cpu: [], longest: [], elements: 0 }]),
  );
  for (let round = 0; round < rounds.plain + rounds.traced; round += 1) {
    for (const at of players.keys()) {
      const player = players[(at + round) % players.length];
      const found = player && series.get(player.name);
      if (!found) continue;
      if (round >= rounds.plain) {
        found.longest.push(await longestKey(stage, player));
        continue;
      }
      const { cost, elements } = await press(stage, player, 1);
      found.cpu.push(cost.cpu / KEYS);
      found.elements = elements;
    }
  }
  return [...series].map(([player, found]) => ({ play: name, work: 'key', player, parts: [], ...found }));
}
