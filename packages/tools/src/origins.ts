/** Addresses of the demo's parts. */
export interface Ports {
  readonly portal: number;
  readonly remote: number;
  /** The port of the mock server, which `npm start` doesn't start. */
  readonly api: number;
}

export const portsOf = (env: Readonly<Record<string, string | undefined>>): Ports => ({
  portal: Number(env['PORTAL_PORT'] ?? 4173),
  remote: Number(env['REMOTE_PORT'] ?? 4174),
  api: Number(env['MOCK_PORT'] ?? 4175),
});

const POLL_MS = 500;

/**
 * Ends cleanly on a signal from the terminal or a supervisor. `npm` forwards a signal only to its shell, so the end of
 * the parent process also counts as a signal.
 */
export function endWith(close: () => unknown): void {
  let ending = false;
  const end = (): void => {
    if (ending) return;
    ending = true;
    void Promise.resolve(close()).finally(() => process.exit(0));
  };
  const parent = process.ppid;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, end);
  setInterval(() => process.ppid !== parent && end(), POLL_MS).unref();
}
