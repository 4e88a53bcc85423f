/** The modules' goals, judged by a run. Pure. */
import { noiseOf, ratios, summary, verdict } from './measure/statistics.js';
import type { Summary, Verdict } from './measure/statistics.js';
import type { Series } from './measure/rounds.js';
import type { Figure, Result } from './result.js';

/** A goal, and whether the run meets it. */
export interface Row {
  readonly goal: string;
  /** The measurement, as text. */
  readonly figure: string;
  readonly verdict: Verdict;
  /** Why it is missed, if known. */
  readonly cause: string;
}

/** "This work costs at most this many times the cost of that player for the same work." */
interface RatioGoal {
  readonly goal: string;
  readonly work: string;
  readonly atMost: number;
  /** The player to compare with, in the same work of the same round. */
  readonly with: string;
  /** Also counts loading the code. */
  readonly withLoad?: boolean;
  /** `--short` fails above this: generous, because of a shared machine and few rounds. */
  readonly gate?: number;
  readonly cause?: string;
}

const LIMIT = 'limit';
const ALL_ROWS = ['TanStack', 'AG Grid, all rows', 'Vaadin, all rows', 'MUI'];
const CALENDARS = ['Schedule-X', 'react-big-calendar', 'FullCalendar'];

/**
 * Milliseconds on the same slow connection before a module's files were requested in parallel (the parent of 3fb93bc,
 * measured by this command).
 */
const BEFORE = { list: 829, week: 810 } as const;

/** Measured by ticks in a trace of each work. */
const FIRST =
  'a frame while the answer is awaited (9 ms), code that compiles as it first runs (5 ms), and the first number and list formats of Intl (4 ms)';
const WEEK =
  'three frames while order, times, and contact form are awaited, the file of that form, and zone names by Intl (about 4 ms)';
const TAB = 'every row has other texts, and their layout and paint alone take half of the limit';
const KEY = 'the event passes nested elements, and the form and its question render';

const LIMIT_GOALS: readonly RatioGoal[] = [
  { goal: 'list, first 10 rows', work: 'first-10', gate: 3.5, atMost: 1.5, with: LIMIT, cause: FIRST },
  { goal: 'list, first 100 rows', work: 'first-100', gate: 2.8, atMost: 1.5, with: LIMIT, cause: FIRST },
  { goal: 'next page, 100 rows', work: 'next', gate: 2, atMost: 1, with: LIMIT },
  { goal: 'sort, 100 rows', work: 'sort', gate: 2, atMost: 1.1, with: LIMIT },
  { goal: 'tab, 100 rows', work: 'tab', gate: 2.2, atMost: 0.6, with: LIMIT, cause: TAB },
  { goal: 'week, first', work: 'first-week', gate: 5, atMost: 1.8, with: LIMIT, cause: WEEK },
  { goal: 'week, next', work: 'next-week', gate: 4, atMost: 1.8, with: LIMIT },
];

/** Why a bare table can be faster: the features it lacks. */
const BARE = 'it renders fewer elements, without tabs, search, and pager, and checks no answer';

/** Not slower than any peer that renders as much. */
const PEER_GOALS: readonly RatioGoal[] = [
  ...ALL_ROWS.flatMap((player) => [
    {
      goal: 'list, first 10 rows, with its code',
      work: 'first-10',
      atMost: 1,
      with: player,
      withLoad: true,
      cause: BARE,
    },
    {
      goal: 'list, first 100 rows, with its code',
      work: 'first-100',
      atMost: 1,
      with: player,
      withLoad: true,
      cause: BARE,
    },
  ]),
  ...['next', 'sort', 'tab'].map((work) => ({
    goal: `${work}, 100 rows`,
    work,
    atMost: 1,
    with: 'AG Grid, all rows',
  })),
  ...CALENDARS.map((player) => ({
    goal: 'week, first, with its code',
    work: 'first-week',
    atMost: 1,
    with: player,
    withLoad: true,
  })),
];

/** A key press in the answer box, compared with a handwritten counter. */
const KEY_GOALS: readonly RatioGoal[] = [
  { goal: 'key in the answer box', work: 'key', atMost: 1.2, with: 'counter by hand', cause: KEY },
  { goal: 'key in the answer box', work: 'key', atMost: 1, with: 'MUI field' },
];

const ZONE_MS = 16;
const LONG_TASK_MS = 50;

/** Flat: no more than the noise of a few rounds. */
const FLAT = 1.15;

/** Goals without a ratio: the name of the figure, and its maximum. */
const FIGURE_GOALS: Readonly<Record<string, number>> = {
  'list on Slow 4G until ready': 0.55 * BEFORE.list,
  'week on Slow 4G until ready': 0.55 * BEFORE.week,
  'list, requests': 4,
  'week, requests': 4,
  'list, requests in a row': 2,
  'week, requests in a row': 2,
  'demo portal on Slow 4G, first paint': 1_500,
  'demo portal on Slow 4G, largest paint': 3_000,
  'demo portal on Slow 4G, layout shift': 0.01,
  'growth: a week after 22, of one after 4': FLAT,
  'growth: a file among 200, of one among 100': FLAT,
  'growth: a p2p-action among 50, of one among 25': FLAT,
};

const ALL_GOALS = [...LIMIT_GOALS, ...PEER_GOALS, ...KEY_GOALS];

/** All goals that the run has figures for. */
export function judged(result: Result): readonly Row[] {
  return [
    ...ALL_GOALS.flatMap((goal) => ratioRow(result, goal) ?? []),
    ...(zoneRow(result) ?? []),
    ...['first-week', 'next-week', 'zone', 'key'].flatMap((work) => taskRow(result, work) ?? []),
    ...result.figures.flatMap((figure) => figureRow(figure) ?? []),
  ];
}

/** Goals whose ratio is above the gate, so that `--short` fails. */
export const beyondGates = (result: Result): readonly string[] =>
  LIMIT_GOALS.flatMap(({ goal, gate = Infinity, ...rest }) => {
    const row = ratioRow(result, { ...rest, goal, atMost: gate });
    return row?.verdict === 'missed' ? [`${row.goal}: ${row.figure}`] : [];
  });

function figureRow({ name, unit, values }: Figure): Row | undefined {
  const goal = FIGURE_GOALS[name];
  if (goal === undefined) return undefined;
  const found = summary(values);
  const digits = { score: 3, ratio: 2, ms: 0, requests: 0 }[unit];
  const words = unit === 'ms' ? ' ms' : '';
  return {
    goal: `${name}: ≤ ${goal.toFixed(digits)}${words}`,
    figure: `${found.median.toFixed(digits)}${words}`,
    verdict: found.median === goal ? 'met' : verdict(found, goal, 0),
    cause: '',
  };
}

/** The longest task of a work; for a key, on a computer that is four times slower. */
function taskRow(result: Result, work: string): Row | undefined {
  const longest = seriesOf(result, work, 'ours')?.longest ?? [];
  if (longest.length === 0) return undefined;
  const found = summary(longest);
  return {
    goal: `${work}: no task over ${String(LONG_TASK_MS)} ms${work === 'key' ? ' at 4× throttling' : ''}`,
    figure: ms(found),
    verdict: verdict(found, LONG_TASK_MS, 0),
    cause: '',
  };
}

const seriesOf = ({ series }: Result, work: string, player: string): Series | undefined =>
  series.find((one) => one.work === work && one.player === player && one.cpu.length > 0);

/** The cost of each round, including the loading of the code if that counts. */
function costs(result: Result, work: string, player: string, withLoad: boolean): readonly number[] | undefined {
  const series = seriesOf(result, work, player);
  if (!series || !withLoad) return series?.cpu;
  const load = result.series.find((one) => one.work === 'load' && one.player === player && one.play === series.play);
  return series.cpu.map((cpu, round) => cpu + (load?.cpu[round] ?? 0));
}

function ratioRow(result: Result, goal: RatioGoal): Row | undefined {
  const { work, with: player, atMost, withLoad = false } = goal;
  const [ours, again] = ['ours', 'ours again'].map((one) => costs(result, work, one, withLoad));
  const other = costs(result, work, player, withLoad);
  if (!ours || !again || !other) return undefined;

  const ratio = ratios(ours, other);
  const judgement = verdict(ratio, atMost, noiseOf(ours, again));
  return {
    goal: `${goal.goal}: ≤ ${String(atMost)} of ${player}`,
    figure: `${ms(summary(ours))} against ${ms(summary(other))}: ${ratio.median.toFixed(2)}`,
    verdict: judgement,
    cause: judgement === 'met' ? '' : (goal.cause ?? ''),
  };
}

/** Script, layout, and style only, from the traced rounds. */
function zoneRow(result: Result): readonly Row[] | undefined {
  const parts = seriesOf(result, 'zone', 'ours')?.parts ?? [];
  if (parts.length === 0) return undefined;
  const found = summary(parts.map(({ script, layout, style }) => script + layout + style));
  return [
    {
      goal: `zone change: ≤ ${String(ZONE_MS)} ms of script, layout, and style`,
      figure: ms(found),
      verdict: verdict(found, ZONE_MS, 0.05),
      cause: '',
    },
  ];
}

const ms = ({ median }: Summary): string => `${median.toFixed(1)} ms`;
