/** The conformance kit as a backend team runs it: the command, its exit codes, and its output. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { join } from 'node:path';

import { expect, test } from '@playwright/test';

import { SECTIONS, rules } from '@portal/conformance';
import { createMockServer } from '@portal/mock-server';
import { backendHandlers, createBackend, createClock, notInContract } from '@portal/mocks';

import { ROOT } from '../../../tools/src/run.js';
import { originOf, portOf } from '../../../tools/src/serve.js';
import { NOW } from './portal.js';

interface Ran {
  readonly code: number | null;
  readonly output: string;
}

const run = (...args: readonly string[]): Promise<Ran> => script('conformance', '--', ...args);

async function script(...args: readonly string[]): Promise<Ran> {
  const child = spawn('npm', ['run', '--silent', ...args], { cwd: ROOT });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return { code: child.exitCode, output };
}

const summaryIn = (output: string): unknown => (JSON.parse(output) as { readonly summary: unknown }).summary;

async function served<Result>(server: Server, use: (url: string) => Promise<Result>): Promise<Result> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  try {
    return await use(`${originOf(portOf(server))}/api/v1`);
  } finally {
    server.close().closeAllConnections();
  }
}

test('the mock server passes every rule, and skips none', async () => {
  const { code, output } = await run('--json');
  const summary = summaryIn(output);
  expect(summary).toMatchObject({ failed: 0, warnings: 0, skipped: 0 });
  expect(code).toBe(0);
});

test('skips and counts rules that need a missing fixture', async () => {
  const backend = createBackend({ now: createClock(NOW).now });
  await served(createMockServer([...backendHandlers(backend), notInContract]), async (url) => {
    expect(summaryIn((await run(url, '--only', 'hold/over', '--json')).output)).toMatchObject({
      passed: 0,
      skipped: 1,
    });
    expect((await run(url, '--only', 'hold/over')).code).toBe(2);
    expect((await run(url, '--only', 'answer/pageMessages')).code).toBe(0);
  });
});

test('ends with 2 if no rule ran', async () => {
  expect((await run('http://127.0.0.1:9/api/v1')).code).toBe(2);
  expect((await run('--only', 'no-such-rule')).code).toBe(2);
  expect((await run('http://127.0.0.1:9/api/v1', '--token-command', 'false')).code).toBe(2);
});

test('ends with 1 off contract, and never prints the token', async () => {
  const token = 'token-of-the-test-server';
  const seen: (string | undefined)[] = [];
  const server = createServer(({ headers }, outgoing) => {
    seen.push(headers.authorization);
    outgoing.setHeader('content-type', 'application/json').end(JSON.stringify({ unread: headers.authorization }));
  });
  await served(server, async (url) => {
    const { code, output } = await run(url, '--only', 'answer/getMessageSummary', '--token-command', `echo ${token}`);
    expect(code).toBe(1);
    expect(output).toContain('answer/getMessageSummary');
    expect(output).not.toContain(token);
    expect(new Set(seen)).toEqual(new Set([`Bearer ${token}`]));
  });
});

test('each rule notices its fault, and each fault is noticed', async () => {
  const { code, output } = await script('conformance:mutants');
  expect(output).not.toContain('not noticed');
  expect(code, output).toBe(0);
});

test('the guide explains each rule under a heading that exists', () => {
  const page = readFileSync(join(ROOT, 'stories/api/contract-rules.mdx'), 'utf8');
  const headings = [...page.matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);
  expect(headings).toEqual(expect.arrayContaining([...SECTIONS]));
  expect(new Set(rules().map(({ section }) => section))).toEqual(new Set(SECTIONS));
});

test('each rule has its own ID', () => {
  const ids = rules().map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
