/** Whether one more costs the same among many as among few: a week, a file, and an order. */
import type { Browser } from 'playwright';

import { playRounds } from './measure/rounds.js';
import type { Series } from './measure/rounds.js';
import { summary } from './measure/statistics.js';
import { WEEKS, WEEKS_PLAY, actionsPlay, filesPlay } from './plays.js';
import type { Play } from './plays.js';
import type { Figure } from './result.js';
import { prepare } from './site/record.js';

interface Stage {
  readonly browser: Browser;
  readonly url: string;
  readonly rounds: number;
}

/** Weeks at the start and at the end; the first ones compile the code. */
const [EARLY, LATE, SPAN] = [4, WEEKS - 4, 5];

export async function growth(stage: Stage): Promise<readonly Figure[]> {
  return [
    {
      name: `growth: a week after ${String(LATE)}, of one after ${String(EARLY)}`,
      unit: 'ratio',
      values: await weeks(stage),
    },
    { name: 'growth: a file among 200, of one among 100', unit: 'ratio', values: await units(stage, filesPlay, 200) },
    {
      name: 'growth: a p2p-action among 50, of one among 25',
      unit: 'ratio',
      values: await units(stage, actionsPlay, 50),
    },
  ];
}

async function played({ browser, url }: Stage, play: Play, plain: number): Promise<readonly Series[]> {
  return playRounds({ browser, url, play, prepared: await prepare(browser, url, play) }, { plain, traced: 0 });
}

/** For each round, a week's median cost at the end of the schedule divided by one at its start. */
async function weeks(stage: Stage): Promise<readonly number[]> {
  const series = await played(stage, WEEKS_PLAY, stage.rounds);
  const from = (first: number, round: number): number =>
    summary(
      Array.from({ length: SPAN }, (_, i) => {
        const work = `week-${String(first + i)}`;
        return series.find((one) => one.work === work)?.cpu[round] ?? NaN;
      }),
    ).median;
  return Array.from({ length: stage.rounds }, (_, round) => from(LATE, round) / from(EARLY, round));
}

/** For each round, the cost of one more among the most, divided by one more among half as many. */
async function units(stage: Stage, playOf: (count: number) => Play, most: number): Promise<readonly number[]> {
  const costOf = async (count: number): Promise<readonly number[]> => {
    const play = playOf(count);
    const series = await played(stage, play, stage.rounds);
    return series.find(({ work }) => work === play.works[0])?.cpu ?? [];
  };
  const [one, half, all] = [await costOf(1), await costOf(most / 2), await costOf(most)];
  // Medians first: the difference of two single runs would be mostly noise.
  const more = (costs: readonly number[], count: number): number =>
    (summary(costs).median - summary(one).median) / (count - 1);
  return [more(all, most) / more(half, most / 2)];
}
