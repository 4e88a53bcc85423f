import type { Endpoint, InputOf, OutputOf } from '@portal/api';

import { FIXTURES } from './fixtures.js';
import type { FixtureName } from './fixtures.js';
import { fieldsOf, offContract, replyOf } from './reply.js';
import type { Reply } from './reply.js';
import { planOf } from './request.js';
import type { Fields, Given } from './request.js';
import { Failure, Unavailable, expect } from './failure.js';

export interface Target {
  /** The address of the contract, such as `https://test.payer.example/api/v1`. */
  readonly baseUrl: string;
  /** Sent as `Authorization: Bearer …`; never printed. */
  readonly token?: string | undefined;
  /** The address of the fixtures; `<baseUrl>/__fixtures` unless it's elsewhere. */
  readonly fixturesUrl?: string | undefined;
}

const TIMEOUT_MS = 15_000;

/** The server under test, as one rule sees it. */
export class Server {
  /** A line for each request: the operation's path with the names of its parameters, and the outcome. */
  readonly exchange: string[] = [];
  readonly #target: Target;
  readonly #needs: readonly FixtureName[];

  constructor(target: Target, needs: readonly FixtureName[] = []) {
    this.#target = target;
    this.#needs = needs;
  }

  async send(endpoint: Endpoint, given: Given): Promise<Reply> {
    const { url, ...plan } = planOf(this.#target.baseUrl, endpoint, given);
    const line = `${plan.method} ${endpoint.path}`;
    const reply = await this.#fetch(url, plan, line);
    this.exchange.push(`${line} → ${reply.outcome}`);
    return reply;
  }

  /** Sends a request that must succeed, and returns the body as a module reads it. */
  async read<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    options: Omit<Given, 'input'> = {},
  ): Promise<OutputOf<E>> {
    const reply = await this.send(endpoint, { ...options, input: input as Fields });
    expect(reply.status === 200, `${endpoint.operation} responded with ${reply.outcome}, expected 200.`);
    const path = offContract(endpoint.output, reply.body);
    expect(path === undefined, `${endpoint.operation} responded off contract: ${path ?? ''}.`);
    return endpoint.output.parse(reply.body) as OutputOf<E>;
  }

  /** Sends a request outside of the contract's operations. */
  async raw(
    method: string,
    path: string,
    init: { readonly body?: string; readonly headers?: Fields } = {},
  ): Promise<Reply> {
    const headers = new Headers(init.headers as Record<string, string> | undefined);
    const plan = { method, headers, body: init.body ?? null };
    const reply = await this.#fetch(this.#target.baseUrl + path, plan, `${method} ${path}`);
    this.exchange.push(`${method} ${path} → ${reply.outcome}`);
    return reply;
  }

  /** Sets up a state. A server that can't makes the runner skip the rule. */
  async fixture(name: FixtureName, body: Fields = {}): Promise<Fields> {
    if (!this.#needs.includes(name)) throw new Error(`The rule doesn't list the fixture ${name}.`);
    const { baseUrl, fixturesUrl = `${baseUrl}/__fixtures` } = this.#target;
    const headers = new Headers({ 'content-type': 'application/json' });
    const plan = { method: 'POST', headers, body: JSON.stringify(body) };
    const reply = await this.#fetch(`${fixturesUrl}/${name}`, plan, `the fixture ${name}`).catch(() => undefined);
    const fields = fieldsOf(reply?.body);
    if (reply?.status !== 200 || FIXTURES[name].fields.some((field) => fields[field] === undefined))
      throw new Unavailable(`The server doesn't offer the fixture ${name}.`);
    return fields;
  }

  async id(fixture: FixtureName, field: string): Promise<string> {
    return String((await this.fixture(fixture))[field]);
  }

  /** The headers of another user. */
  async coworker(): Promise<Readonly<Record<string, string>>> {
    const { headers } = await this.fixture('coworker');
    return Object.fromEntries(Object.entries(fieldsOf(headers)).map(([name, value]) => [name, String(value)]));
  }

  async #fetch(url: URL | string, init: { method: string; headers: Headers; body: BodyInit | null }, line: string) {
    const { token } = this.#target;
    if (token !== undefined && !init.headers.has('authorization')) init.headers.set('authorization', `Bearer ${token}`);
    const options = { ...init, redirect: 'manual' as const, signal: AbortSignal.timeout(TIMEOUT_MS) };
    try {
      const response = await fetch(url, options);
      return replyOf(response, await response.text());
    } catch {
      this.exchange.push(`${line} → no response`);
      throw new Failure(`${line} has no response.`);
    }
  }
}
