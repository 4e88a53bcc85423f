/**
 * One time limit for all suites. No test measures time, so the limit only ends a test that would never finish, even on
 * a busy machine.
 */
export const LIMITS = { timeout: 240_000, expect: { timeout: 60_000 } };
