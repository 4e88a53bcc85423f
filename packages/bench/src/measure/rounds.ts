/** Rounds of a play: each player in turn, on a cold page, starting with a different player each time. */
import type { Browser, Page } from 'playwright';

import type { Prepared } from '../page/types.js';
import type { Play, Player } from '../plays.js';
import { coldPage } from './browser.js';
import { Meter, callOf } from './cpu.js';
import type { Cost } from './cpu.js';
import { Trace, longestTask, partsOf } from './trace.js';
import type { Parts } from './trace.js';

/** The code is fetched, compiled, and run; nothing is rendered yet. */
const LOAD = 'load';

/** One player's work over all rounds. */
export interface Series {
  readonly play: string;
  readonly work: string;
  readonly player: string;
  /** Number of rendered elements at the end, through all shadow roots. */
  readonly elements: number;
  /** Milliseconds of the main thread, for each round. */
  readonly cpu: readonly number[];
  /** Milliseconds by purpose, for each traced round. */
  readonly parts: readonly Parts[];
  /** Milliseconds of the longest task, for each traced round. */
  readonly longest: readonly number[];
}

interface Done {
  readonly work: string;
  readonly cost: Cost;
  readonly elements: number;
  readonly parts?: Parts;
  /** Milliseconds. */
  readonly longest?: number;
}

interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly prepared: Prepared;
  readonly play: Play;
}

export interface Rounds {
  /** Rounds measured by ticks alone. */
  readonly plain: number;
  /** Additional rounds with a trace, which has its own cost: they show where the time goes, not how much it is. */
  readonly traced: number;
}

export async function playRounds(stage: Stage, { plain, traced }: Rounds): Promise<readonly Series[]> {
  const { players } = stage.play;
  const found = new Map(players.map(({ name }) => [name, { plain: [] as Done[][], traced: [] as Done[][] }]));
  for (let round = 0; round < plain + traced; round += 1) {
    for (const at of players.keys()) {
      const player = players[(at + round) % players.length];
      if (!player) continue;
      const isTraced = round >= plain;
      const done = isTraced ? await tracedWorks(stage, player) : await works(stage, player);
      found.get(player.name)?.[isTraced ? 'traced' : 'plain'].push(done);
    }
  }
  return [...found].flatMap(([player, rounds]) => seriesOf(stage.play, player, rounds));
}

function seriesOf(
  { name, works: names }: Play,
  player: string,
  rounds: { readonly plain: readonly Done[][]; readonly traced: readonly Done[][] },
): readonly Series[] {
  return [LOAD, ...names].map((work) => {
    const of = (all: readonly Done[][]): Done[] => all.flatMap((done) => done.filter((one) => one.work === work));
    const [plain, traced] = [of(rounds.plain), of(rounds.traced)];
    return {
      play: name,
      work,
      player,
      elements: plain[0]?.elements ?? 0,
      cpu: plain.map(({ cost }) => cost.cpu),
      parts: traced.flatMap(({ parts }) => parts ?? []),
      longest: traced.flatMap(({ longest }) => longest ?? []),
    };
  });
}

/** All works of a play on one cold page. */
async function works({ browser, url, prepared, play }: Stage, player: Player): Promise<Done[]> {
  const { page, close } = await coldPage(browser, url, prepared);
  const meter = await Meter.on(page);
  await meter.quiet();
  const done: Done[] = [
    { work: LOAD, cost: await meter.cost(`bench.load(${JSON.stringify(player.file)})`), elements: 0 },
  ];
  for (const [at, work] of play.works.entries()) {
    if (player.not?.includes(work)) continue;
    if (at > 0) await page.evaluate((name) => bench.aim(name), work);
    const cost = await meter.cost(callOf(work, at === 0));
    await expectMarks(page, play.marks(prepared.data[work] ?? '', work, player), `${player.name}: ${work}`);
    done.push({ work, cost, elements: await page.evaluate(() => bench.elements()) });
  }
  await close();
  return done;
}

/** Verifies that the work is complete before it counts. */
async function expectMarks(page: Page, marks: readonly string[], what: string): Promise<void> {
  for (const mark of marks) {
    const is = mark !== '' && (await page.evaluate((text) => bench.shows(text), mark));
    if (!is) throw new Error(`${what} does not show “${mark}”.`);
  }
}

async function tracedWorks(stage: Stage, player: Player): Promise<Done[]> {
  const trace = await Trace.start(stage.browser);
  const done = await works(stage, player);
  const stretches = await trace.stop();
  return done.map((one) => ({
    ...one,
    parts: partsOf(stretches, one.cost.from, one.cost.to),
    longest: longestTask(stretches, one.cost.from, one.cost.to),
  }));
}
