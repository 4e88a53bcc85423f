/**
 * The cost of a page's main thread, in milliseconds of CPU by the thread's own ticks (`ThreadTime` of
 * `Performance.getMetrics`): the same on a busy machine, unlike clock time.
 */
import type { CDPSession, Page } from 'playwright';

/** The cost of one run. */
export interface Cost {
  /** Milliseconds of the main thread's ticks. */
  readonly cpu: number;
  /** Its start and end, in milliseconds of the browser's clock, to find its trace. */
  readonly from: number;
  readonly to: number;
}

interface Sample {
  readonly ticks: number;
  readonly at: number;
}

/** Quiet: this many samples in a row with a nearly idle main thread. */
const SAMPLES = 3;
const SAMPLE_MS = 100;
/** A sample itself costs about 0.1 ms. */
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

  /** The cost of a work from its start until the page is quiet. `expression` starts it, in a task of the page. */
  async cost(expression: string): Promise<Cost> {
    return this.costOf(async () => {
      await this.#session.send('Runtime.evaluate', { expression: `void setTimeout(() => ${expression})` });
    });
  }

  /** The same for work that starts outside the page. */
  async costOf(work: () => Promise<void>): Promise<Cost> {
    const before = await this.#sample();
    await work();
    const after = await this.quiet();
    return { cpu: after.ticks - before.ticks, from: before.at, to: after.at };
  }

  /** The cost of a work plus a number of milliseconds: for pages too slow to wait for quiet. */
  async span(work: () => Promise<void>, after: number): Promise<Cost> {
    const before = await this.#sample();
    await work();
    await pause(after);
    const { ticks, at } = await this.#sample();
    return { cpu: ticks - before.ticks, from: before.at, to: at };
  }

  /** Slows down the page's processor by a factor. */
  async slowDown(times: number): Promise<void> {
    await this.#session.send('Emulation.setCPUThrottlingRate', { rate: times });
  }

  /** Resolves when the main thread is idle. */
  async quiet(): Promise<Sample> {
    const end = performance.now() + PATIENCE_MS;
    let [last, quietSamples] = [await this.#sample(), 0];
    // The first quiet sample counts: after it, only sampling costs time.
    let rest = last;
    while (quietSamples < SAMPLES) {
      if (performance.now() > end) throw new Error('The page never came to rest.');
      await pause(SAMPLE_MS);
      const now = await this.#sample();
      quietSamples = now.ticks - last.ticks < NEXT_TO_NOTHING_MS ? quietSamples + 1 : 0;
      if (quietSamples <= 1) rest = now;
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

/** The expression that starts a work in the page. */
export const callOf = (work: string, first: boolean): string =>
  `bench.${first ? 'mount' : 'act'}(${JSON.stringify(work)})`;
