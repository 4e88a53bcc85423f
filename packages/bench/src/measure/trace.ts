/**
 * How the main thread spends its time, from Chromium's own trace: each event has its thread's ticks (`tdur`), which
 * don't grow with other load like clock time.
 */
import type { Browser, CDPSession } from 'playwright';

/** A stretch of the main thread; instants in milliseconds of the browser's clock, ticks in milliseconds. */
export interface Stretch {
  readonly name: string;
  readonly at: number;
  readonly end: number;
  readonly ticks: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const CATEGORIES = ['devtools.timeline', 'disabled-by-default-devtools.timeline', 'v8', 'toplevel'];
const MICRO = 1_000;

export class Trace {
  readonly #session: CDPSession;
  readonly #events: TraceEvent[] = [];

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async start(browser: Browser): Promise<Trace> {
    const session = await browser.newBrowserCDPSession();
    const trace = new Trace(session);
    session.on('Tracing.dataCollected', ({ value }) => trace.#events.push(...(value as unknown as TraceEvent[])));
    await session.send('Tracing.start', {
      transferMode: 'ReportEvents',
      traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
    });
    return trace;
  }

  /** The stretches of the busiest page's main thread, in order; outer ones before nested ones. */
  async stop(): Promise<readonly Stretch[]> {
    const whole = new Promise<void>((done) => void this.#session.once('Tracing.tracingComplete', () => done()));
    await this.#session.send('Tracing.end');
    await whole;
    await this.#session.detach();
    return mainThread(this.#events);
  }
}

const isRenderer = ({ name, args }: TraceEvent): boolean => name === 'thread_name' && args?.name === 'CrRendererMain';

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;

function mainThread(events: readonly TraceEvent[]): readonly Stretch[] {
  const threads = new Map<string, Stretch[]>(events.filter(isRenderer).map((event) => [threadOf(event), []]));
  for (const event of events) {
    const { ph, name, ts, dur = 0, tdur } = event;
    // The few kinds of events without ticks are nested in others that have them.
    if (ph !== 'X' || tdur === undefined) continue;
    threads.get(threadOf(event))?.push({ name, at: ts / MICRO, end: (ts + dur) / MICRO, ticks: tdur / MICRO });
  }
  const [busiest = []] = [...threads.values()].toSorted((a, b) => tasksOf(b) - tasksOf(a));
  return busiest.toSorted((a, b) => a.at - b.at || b.end - a.end);
}

const isTask = ({ name }: Stretch): boolean => name === 'RunTask';

const tasksOf = (stretches: readonly Stretch[]): number =>
  stretches.filter(isTask).reduce((sum, { ticks }) => sum + ticks, 0);

export const PARTS = ['script', 'style', 'layout', 'paint', 'parse', 'gc', 'other'] as const;
type Part = (typeof PARTS)[number];

/** Milliseconds of the main thread, by purpose. */
export type Parts = Readonly<Record<Part, number>>;

const PART_OF: Readonly<Record<string, Part>> = {
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
  UpdateLayer: 'paint',
  Commit: 'paint',
  ParseHTML: 'parse',
  MinorGC: 'gc',
  MajorGC: 'gc',
  'BlinkGC.AtomicPhase': 'gc',
  FunctionCall: 'script',
  EvaluateScript: 'script',
  RunMicrotasks: 'script',
  TimerFire: 'script',
  EventDispatch: 'script',
  FireAnimationFrame: 'script',
  BlinkScheduler_PerformMicrotaskCheckpoint: 'script',
};

/** An event without its own part belongs to the enclosing one. */
function partOf(name: string): Part | undefined {
  if (name.startsWith('V8.GC')) return 'gc';
  return PART_OF[name] ?? (/^v8\./i.test(name) ? 'script' : undefined);
}

interface Open {
  readonly end: number;
  readonly part: Part;
}

/** Counts each stretch without nested ones, so that all parts add up to the tasks' time. */
export function partsOf(stretches: readonly Stretch[], from: number, to: number): Parts {
  const parts: Record<Part, number> = { script: 0, style: 0, layout: 0, paint: 0, parse: 0, gc: 0, other: 0 };
  let open: readonly Open[] = [];
  for (const { name, at, end, ticks } of stretches.filter((one) => one.at >= from && one.at < to)) {
    open = open.filter((outer) => outer.end > at);
    const outer = open.at(-1);
    const part = partOf(name) ?? outer?.part ?? 'other';
    parts[part] += ticks;
    if (outer) parts[outer.part] -= ticks;
    open = [...open, { end, part }];
  }
  return parts;
}

/** The longest task that started in this period, in milliseconds of ticks. */
export const longestTask = (stretches: readonly Stretch[], from: number, to: number): number =>
  Math.max(0, ...stretches.filter((one) => isTask(one) && one.at >= from && one.at < to).map(({ ticks }) => ticks));
