/** The tables of the rules, from the contract's own data. */
import { operations } from '@portal/api';
import { scopeOf } from '@portal/api/contract/descriptions.js';
import { LIMITS, MAX_KEY_LENGTH } from '@portal/api/contract/limits.js';
import { PROBLEMS, codeOf, problemsOf, statusOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

const named = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** How many operations a list names before it only counts them. */
const MOST_NAMED = 6;

function usersOf(problem: Problem): string {
  const users = operations().filter((endpoint) => problemsOf(endpoint).includes(problem));
  if (users.length === operations().length) return 'all';
  return users.length > MOST_NAMED ? `${users.length} operations` : named(users.map(({ operation }) => operation));
}

export const problems = table(
  ['Status', 'Code', 'When', 'Operations'],
  (Object.keys(PROBLEMS) as readonly Problem[])
    .toSorted()
    .map((problem) => [statusOf(problem), `\`${codeOf(problem)}\``, PROBLEMS[problem], usersOf(problem)]),
);

export const scopes = table(
  ['Scope', 'Operations'],
  [...new Set(operations().map(scopeOf))]
    .toSorted()
    .map((scope) => [
      `\`${scope}\``,
      named(operations().flatMap((endpoint) => (scopeOf(endpoint) === scope ? endpoint.operation : []))),
    ]),
);

/** The limits of requests. Those of responses are in the description. */
export const limits = table(
  ['Value', 'At least', 'At most'],
  [
    ['`Idempotency-Key`, in characters', '1', String(MAX_KEY_LENGTH)],
    ...Object.entries(LIMITS)
      .filter(([path]) => path.includes('.input.'))
      .map(([path, { minimum, minItems, maximum, maxItems }]) => [
        `\`${path.replace('.input.', ': ')}\``,
        String(minimum ?? minItems ?? ''),
        String(maximum ?? maxItems ?? ''),
      ]),
  ],
);
