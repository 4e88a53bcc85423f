/** One limit for all suites: no test is about time, so these only end what will never come, also on a busy machine. */
export const LIMITS = { timeout: 240_000, expect: { timeout: 60_000 } };
