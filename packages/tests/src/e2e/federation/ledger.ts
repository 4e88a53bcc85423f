/** Counts, inside a page, every resource that an element may fail to release. */
import type { CDPSession, Page } from '@playwright/test';

/** The number of resources, by kind. */
export interface Held {
  readonly nodes: number;
  readonly listeners: number;
  readonly timers: number;
  readonly requests: number;
  readonly blobs: number;
}

interface Ledger {
  readonly timers: Set<unknown>;
  readonly blobs: Set<string>;
  requests: number;
  /** Whether the upload has started. */
  given: boolean;
}

declare global {
  var ledger: Ledger;
}

function keepLedger(): void {
  const ledger: Ledger = { timers: new Set(), blobs: new Set(), requests: 0, given: false };
  globalThis.ledger = ledger;

  const { setTimeout, clearTimeout, setInterval, clearInterval, fetch } = globalThis;
  const starts =
    (start: (run: () => void, ms?: number) => unknown, once: boolean) => (run: () => void, ms?: number) => {
      const id = start(() => {
        if (once) ledger.timers.delete(id);
        run();
      }, ms);
      ledger.timers.add(id);
      return id;
    };
  const stops = (stop: (id?: number) => void) => (id?: number) => {
    ledger.timers.delete(id);
    stop(id);
  };
  Object.assign(globalThis, {
    setTimeout: starts(setTimeout as never, true),
    setInterval: starts(setInterval as never, false),
    clearTimeout: stops(clearTimeout),
    clearInterval: stops(clearInterval),
    requestAnimationFrame: starts(globalThis.requestAnimationFrame.bind(globalThis), true),
    cancelAnimationFrame: stops(globalThis.cancelAnimationFrame.bind(globalThis) as never),
    fetch: (...given: Parameters<typeof fetch>) => {
      ledger.requests += 1;
      return fetch(...given).finally(() => (ledger.requests -= 1));
    },
  });

  const { createObjectURL, revokeObjectURL } = URL;
  URL.createObjectURL = (of: Blob) => {
    const url = createObjectURL.call(URL, of);
    ledger.blobs.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => {
    ledger.blobs.delete(url);
    revokeObjectURL.call(URL, url);
  };

  const { send } = XMLHttpRequest.prototype;
  XMLHttpRequest.prototype.send = function (body) {
    ledger.requests += 1;
    this.addEventListener('loadend', () => (ledger.requests -= 1), { once: true });
    send.call(this, body);
  };
}

export class Bookkeeper {
  readonly #page: Page;
  readonly #session: CDPSession;

  private constructor(page: Page, session: CDPSession) {
    this.#page = page;
    this.#session = session;
  }

  /** Call it before opening the page. */
  static async of(page: Page): Promise<Bookkeeper> {
    await page.addInitScript(keepLedger);
    return new Bookkeeper(page, await page.context().newCDPSession(page));
  }

  /** Counts after garbage collection. */
  async count(): Promise<Held> {
    // Aborted calls settle within a few turns.
    await this.#page.evaluate(() => new Promise((done) => requestIdleCallback(done, { timeout: 200 })));
    for (let time = 0; time < 3; time += 1) await this.#session.send('HeapProfiler.collectGarbage');
    const { nodes, jsEventListeners } = await this.#session.send('Memory.getDOMCounters');
    const own = await this.#page.evaluate(() => ({
      timers: globalThis.ledger.timers.size,
      requests: globalThis.ledger.requests,
      blobs: globalThis.ledger.blobs.size,
    }));
    return { nodes, listeners: jsEventListeners, ...own };
  }
}

/** The growth since then; resources from before may have been released. */
export const difference = (after: Held, before: Held): Held => ({
  nodes: Math.max(0, after.nodes - before.nodes),
  listeners: Math.max(0, after.listeners - before.listeners),
  timers: Math.max(0, after.timers - before.timers),
  requests: Math.max(0, after.requests - before.requests),
  blobs: Math.max(0, after.blobs - before.blobs),
});

export const NOTHING_HELD: Held = { nodes: 0, listeners: 0, timers: 0, requests: 0, blobs: 0 };
