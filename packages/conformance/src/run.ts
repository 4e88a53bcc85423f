import type { Level, Rule } from './rule.js';
import { Failure, Unavailable } from './failure.js';
import { Server } from './server.js';
import type { Target } from './server.js';

export interface Result {
  readonly id: string;
  readonly level: Level;
  readonly requirement: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly reason?: string;
  /** Requests and outcomes, without values. */
  readonly exchange: readonly string[];
}

/** Runs the rules one after another. They can’t overlap, because some change the server’s clock. */
export async function runRules(
  rules: readonly Rule[],
  target: Target,
  onResult: (result: Result) => void = () => undefined,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  for (const rule of rules) {
    const result = await runRule(rule, target);
    onResult(result);
    results.push(result);
  }
  return results;
}

async function runRule({ id, level, requirement, needs, run }: Rule, target: Target): Promise<Result> {
  const server = new Server(target, needs);
  const { exchange } = server;
  const result = { id, level, requirement, exchange };
  try {
    await run(server);
    return { ...result, outcome: 'passed' };
  } catch (error) {
    if (error instanceof Unavailable) return { ...result, outcome: 'skipped', reason: error.message };
    if (error instanceof Failure) return { ...result, outcome: 'failed', reason: error.message };
    throw error;
  }
}

export type ExitCode = 0 | 1 | 2;

/** 0 if every `must` passed, 1 if one failed, 2 if none ran. Skipped rules don't count as passed. */
export function exitCodeOf(results: readonly Result[]): ExitCode {
  if (results.some(({ outcome, level }) => outcome === 'failed' && level === 'must')) return 1;
  return results.some(({ outcome }) => outcome !== 'skipped') ? 0 : 2;
}

/** The rules of an ID, or of a group such as `hold`. Without a name, all. */
export const chosen = (rules: readonly Rule[], only: string | undefined): readonly Rule[] =>
  rules.filter(({ id }) => only === undefined || id === only || id.startsWith(only));
