/**
 * What a page costs its main thread, in milliseconds of CPU by the thread's own ticks (`ThreadTime` of
 * `Performance.getMetrics`): the same on a busy machine, where the time on a clock grows.
 */
import type { CDPSession, Page } from 'playwright';

/** One work of a page. */
export interface Cost {
  /** Milliseconds of the main thread's ticks. */
  readonly cpu: number;
  /** When it began and was over, in milliseconds of the browser's clock: the trace of it lies between. */
  readonly from: number;
  readonly to: number;
}

interface Sample {
  readonly ticks: number;
  readonly at: number;
}

/** Quiet: so many looks in a row at which the main thread did next to nothing. */
const SAMPLES = 3;
const SAMPLE_MS = 100;
/** A look itself costs about 0.1 ms. */
const NEXT_TO_NOTHING_MS = 0.8;
const PATIENCE_MS = 60_000;

const pause = (ms: number): Promise<void> => new Promise((done) => void setTimeout(done, ms));

export class Meter {
  readonly #session: CDPSession;

  private constructor(session: CDPSession) {
    this.#session = session;
  }

  static async on(page: Page): Promise<Meter> {
    const session = await page.context().newCDPSession(page);
    await session.send('Performance.enable');
    return new Meter(session);
  }

  /** What a work costs from its start until the page is quiet. `expression` starts it, in a task of the page. */
  async cost(expression: string): Promise<Cost> {
    return this.costOf(async () => {
      await this.#session.send('Runtime.evaluate', { expression: `void setTimeout(() => ${expression})` });
    });
  }

  /** The same for what is done to the page from outside. */
  async costOf(work: () => Promise<void>): Promise<Cost> {
    const before = await this.#sample();
    await work();
    const after = await this.quiet();
    return { cpu: after.ticks - before.ticks, from: before.at, to: after.at };
  }

  /** The time of a work and of so many milliseconds after it: where looking itself is too slow to wait for quiet. */
  async span(work: () => Promise<void>, after: number): Promise<Cost> {
    const before = await this.#sample();
    await work();
    await pause(after);
    const { ticks, at } = await this.#sample();
    return { cpu: ticks - before.ticks, from: before.at, to: at };
  }

  /** How many times slower the page's processor is from now on. */
  async slowDown(times: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  /** Resolves when nothing runs any more. */
  async quiet(): Promise<Sample> {
    const end = performance.now() + PATIENCE_MS;
    let [last, isQuiet] = [await this.#sample(), 0];
    // The first calm look counts: what comes after it is looking alone.
    let rest = last;
    while (isQuiet < SAMPLES) {
      if (performance.now() > end) throw new Error('The page never came to rest.');
      await pause(SAMPLE_MS);
      const now = await this.#sample();
      isQuiet = now.ticks - last.ticks < NEXT_TO_NOTHING_MS ? isQuiet + 1 : 0;
      if (isQuiet <= 1) rest = now;
      last = now;
    }
    return rest;
  }

  async #sample(): Promise<Sample> {
    const { metrics } = await this.#session.send('Performance.getMetrics');
    const ms = (wanted: string): number => 1000 * (metrics.find(({ name }) => name === wanted)?.value ?? NaN);
    return { ticks: ms('ThreadTime'), at: ms('Timestamp') };
  }
}

/** What starts a work, as an expression of the page. */
export const callOf = (work: string, first: boolean): string =>
  `bench.${first ? 'mount' : 'act'}(${JSON.stringify(work)})`;
