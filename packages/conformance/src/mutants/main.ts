/**
 * `npm run conformance:mutants`: breaks the mock server on purpose, one fault after another, and fails unless each rule
 * named for it notices. It also fails if no fault
 * breaks a rule. `-- <part of a name>` runs some of the faults.
 */
import { withMock } from '../mock.js';
import type { Rule } from '../rule.js';
import { rules } from '../rules/rules.js';
import { runRules } from '../run.js';
import { BACKEND_MUTANTS } from './backend-mutants.js';
import { MESSAGE_MUTANTS } from './message-mutants.js';
import type { Mutant } from './mutant.js';
import { WIRE_MUTANTS } from './wire-mutants.js';

const [part = ''] = process.argv.slice(2);
const all = [...WIRE_MUTANTS, ...BACKEND_MUTANTS, ...MESSAGE_MUTANTS];
const seen = new Set<string>();
let caught = 0;
let missed = 0;

const meantFor = ({ caughtBy, except = [] }: Mutant): readonly Rule[] =>
  rules().filter(
    ({ id }) =>
      caughtBy.some((name) => id === name || (name.endsWith('/') && id.startsWith(name))) && !except.includes(id),
  );

for (const mutant of all.filter(({ name }) => name.includes(part))) {
  const meant = meantFor(mutant);
  const results = await withMock((baseUrl) => runRules(meant, { baseUrl }), mutant);
  const blind = results.filter(({ outcome }) => outcome !== 'failed').map(({ id }) => id);
  for (const { id, outcome } of results) if (outcome === 'failed') seen.add(id);
  const isCaught = meant.length > 0 && blind.length === 0;
  if (isCaught) caught += 1;
  else missed += 1;
  console.log(`${isCaught ? '✓' : '✗'} ${mutant.name}: ${meant.length - blind.length} of ${meant.length} rules`);
  if (blind.length > 0) console.log(`    not noticed by ${blind.join(', ')}`);
}

const never = part === '' ? rules().filter(({ id }) => !seen.has(id)) : [];
console.log(`\n${caught} of ${caught + missed} faults caught`);
if (never.length > 0) console.log(`No fault breaks ${never.map(({ id }) => id).join(', ')}`);
process.exitCode = missed > 0 || caught === 0 || never.length > 0 ? 1 : 0;
