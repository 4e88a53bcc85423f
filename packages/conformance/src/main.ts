/**
 * `npm run conformance -- <url>`: tests whether a server implements the contract. Without a URL, it tests the
 * repository's mock server on a free port.
 *
 * - `--only <id>`: one rule, or all whose ID begins so, such as `hold/`
 * - `--json`: prints the results as JSON
 * - `--fixtures <url>`: the address of the fixtures, if it's not `<url>/__fixtures`
 * - `--token-command <command>`: prints the access token for the test server
 *
 * Ends with 0 if every `must` passed, 1 if one failed, and 2 if no rule ran.
 */
import { execSync } from 'node:child_process';
import { parseArgs } from 'node:util';

import { getMessageSummary } from '@portal/api';

import { withMock } from './mock.js';
import { jsonOf, linesOf, sentenceOf, summaryOf } from './report.js';
import { rules } from './rules/rules.js';
import { chosen, exitCodeOf, runRules } from './run.js';
import { Server } from './server.js';
import type { Target } from './server.js';

const NOT_RUN = 2;

function settings() {
  return parseArgs({
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      json: { type: 'boolean', default: false },
      fixtures: { type: 'string' },
      'token-command': { type: 'string' },
    },
  });
}

/** The command's output goes nowhere but into the header. */
function tokenOf(command: string | undefined): string | undefined {
  if (command === undefined) return undefined;
  try {
    const token = execSync(command, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    if (token !== '') return token;
  } catch {
    // The error contains the command's output.
  }
  throw new Error('The token command failed or printed nothing.');
}

async function test(target: Target, { only, json }: { only?: string | undefined; json: boolean }): Promise<void> {
  const selected = chosen(rules(), only);
  if (selected.length === 0) throw new Error('No rule has this ID.');
  await new Server(target).send(getMessageSummary, { input: {} });
  const results = await runRules(selected, target, (result) => {
    if (!json) console.log(linesOf(result).join('\n'));
  });
  const exitCode = exitCodeOf(results);
  console.log(json ? jsonOf(results, exitCode) : `\n${sentenceOf(summaryOf(results))}`);
  process.exitCode = exitCode;
}

try {
  const { values, positionals } = settings();
  const [url] = positionals;
  if (url === undefined) await withMock((baseUrl) => test({ baseUrl }, values));
  else {
    const baseUrl = new URL(url).href.replace(/\/+$/, '');
    const token = tokenOf(values['token-command']);
    await test({ baseUrl, token, fixturesUrl: values.fixtures?.replace(/\/+$/, '') }, values);
  }
} catch (error) {
  console.error(`Not run: ${error instanceof Error ? error.message : 'unknown error'}`);
  process.exitCode = NOT_RUN;
}
