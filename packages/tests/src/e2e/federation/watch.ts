/** All browser reports of policy violations, and a probe for evaluated code. */
import type { Page } from '@playwright/test';

export interface Violations {
  /** `securitypolicyviolation` events. */
  readonly events: readonly string[];
  /** Reports of the browser: policy, integrity policy. */
  readonly reports: readonly string[];
  /** Console errors and warnings of the browser and the page. */
  readonly console: readonly string[];
  /** Calls of `eval` and `Function`. */
  readonly evaluated: number;
}

interface Watched {
  readonly events: string[];
  readonly reports: string[];
  evaluated: number;
}

declare global {
  var watched: Watched;
}

function watchInPage(): void {
  const watched: Watched = { events: [], reports: [], evaluated: 0 };
  globalThis.watched = watched;
  document.addEventListener('securitypolicyviolation', (event) =>
    watched.events.push(
      `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}:${String(event.lineNumber)}`,
    ),
  );
  new ReportingObserver(
    (reports) => watched.reports.push(...reports.map(({ type, body }) => `${type} ${JSON.stringify(body)}`)),
    { buffered: true },
  ).observe();

  // Code evaluated by the test's own tools has no stack frame of the page.
  const counting = <Code extends (...args: never[]) => unknown>(code: Code): Code =>
    new Proxy(code, {
      apply: (target, self, args: never[]) => {
        if (new Error().stack?.includes('http')) watched.evaluated += 1;
        return Reflect.apply(target, self, args);
      },
      construct: (target, args) => {
        watched.evaluated += 1;
        return new (target as unknown as new (...given: readonly unknown[]) => object)(...(args as readonly unknown[]));
      },
    });
  globalThis.eval = counting(globalThis.eval);
  const counted = counting(Function as unknown as (...args: never[]) => unknown);
  Object.defineProperty(Function.prototype, 'constructor', { value: counted });
  Object.defineProperty(globalThis, 'Function', { value: counted });
}

/** Call it before opening the page. */
export async function watch(page: Page): Promise<() => Promise<Violations>> {
  const written: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') written.push(message.text());
  });
  page.on('pageerror', ({ message }) => written.push(message));
  await page.addInitScript(watchInPage);
  return async () => {
    const { events, reports, evaluated } = await page.evaluate(() => globalThis.watched);
    return { events, reports, evaluated, console: written };
  };
}

export const NOTHING: Violations = { events: [], reports: [], console: [], evaluated: 0 };
