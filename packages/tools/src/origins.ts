/** Where the demo's parts answer. */
export interface Ports {
  readonly portal: number;
  readonly remote: number;
  /** Of the mock server, which `npm start` does not start. */
  readonly api: number;
}

export const portsOf = (env: Readonly<Record<string, string | undefined>>): Ports => ({
  portal: Number(env['PORTAL_PORT'] ?? 4173),
  remote: Number(env['REMOTE_PORT'] ?? 4174),
  api: Number(env['MOCK_PORT'] ?? 4175),
});

/** Ends cleanly when the terminal or a supervisor asks for it. */
export function endWith(close: () => unknown): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void Promise.resolve(close()).finally(() => process.exit(0));
    });
  }
}
