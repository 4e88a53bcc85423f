/** The connection between a module and its backend, which a test observes and breaks. */
import type { Endpoint } from '@portal/api';
import { isWrite, operations } from '@portal/api';
import { MOCK_BASE_URL } from '@portal/mocks';

import { counted } from './pending-responses.js';
import { markBroken } from './broken.js';

export type Fetch = (request: Request) => Promise<Response>;

/** Handles a call; `pass` forwards it to the backend. */
export type Intercept = (request: Request, pass: () => Promise<Response>) => Promise<Response>;

/** A call made by the module. */
export interface Call {
  readonly operation: string;
  readonly write: boolean;
  readonly url: string;
  readonly key: string | null;
  /** As the call left the page. */
  readonly headers: Headers;
  readonly body: string;
  /** The backend's response status; undefined if the call did not reach it. */
  status: number | undefined;
}

interface Rule {
  readonly operations: ReadonlySet<string>;
  readonly intercept: Intercept;
}

/**
 * The backend's response with its text read once, because each read of a cloned body takes about a millisecond. It counts
 * as pending until the page has read it; a test's own response doesn't.
 */
function read(response: Response, text: string): Response {
  const copy = new Response(text === '' ? null : text, response);
  return Object.defineProperty(copy, 'text', { value: () => counted(Promise.resolve(text)) });
}

export class Wire {
  readonly calls: Call[] = [];
  /** Patient data in the responses: names, birth dates, member ids. */
  readonly canaries = new Set<string>();
  readonly #upstream: Fetch;
  #rules: Rule[] = [];

  constructor(upstream: Fetch | undefined) {
    if (!upstream) throw new Error('This wire has no backend.');
    this.#upstream = upstream;
  }

  /** Intercepts these operations from now on; the newest rule for an operation wins. */
  intercept(endpoints: Endpoint | readonly Endpoint[], intercept: Intercept): void {
    const names = [endpoints].flat().map(({ operation }) => operation);
    this.#rules.unshift({ operations: new Set(names), intercept });
  }

  /** Removes all rules. */
  restore(): void {
    this.#rules = [];
  }

  callsOf({ operation }: Endpoint): readonly Call[] {
    return this.calls.filter((call) => call.operation === operation);
  }

  /** How often the backend acted: calls with the same key count once. */
  acts({ operation }: Endpoint): number {
    const acted = this.calls.filter((call) => call.operation === operation && call.status === 200);
    return new Set(acted.map(({ key }) => key)).size;
  }

  /** Keys sent with two different bodies: a bug of the module itself (H9). */
  reusedKeys(): readonly string[] {
    const bodies = new Map<string, string>();
    return this.calls
      .filter(({ write }) => write)
      .flatMap(({ operation, key, url, body }) => {
        const name = `${operation} ${String(key)}`;
        const sent = `${url} ${body}`;
        const reused = bodies.has(name) && bodies.get(name) !== sent;
        bodies.set(name, sent);
        return reused ? [name] : [];
      });
  }

  readonly fetch: Fetch = async (request) => {
    const call = await counted(this.#note(request));
    let passed: Response | undefined;
    const pass = async (): Promise<Response> => (passed = await counted(this.#pass(request, call)));
    const rule = this.#rules.find(({ operations: names }) => names.has(call.operation));
    if (!rule) return pass();
    const wasPassedOn = markBroken(call.operation);
    const response = await rule.intercept(request, pass);
    // A late response is still the backend's own.
    if (response === passed) wasPassedOn();
    return response;
  };

  async #pass(request: Request, call: Call): Promise<Response> {
    const response = await this.#upstream(request);
    call.status = response.status;
    const text = await response.text();
    this.#learn(text);
    return read(response, text);
  }

  async #note(request: Request): Promise<Call> {
    const { operation, write } = operationOf(request);
    const isText = request.method !== 'GET' && !request.headers.get('content-type')?.startsWith('multipart');
    const call: Call = {
      operation,
      write,
      url: request.url,
      key: request.headers.get('idempotency-key'),
      headers: new Headers(request.headers),
      body: isText ? await request.clone().text() : '',
      status: undefined,
    };
    this.calls.push(call);
    return call;
  }

  #learn(text: string): void {
    try {
      JSON.parse(text, (name, value: unknown) => {
        if (PATIENT.includes(name) && typeof value === 'string') this.canaries.add(value);
        if (name === 'member') this.canaries.add(String((value as Record<string, unknown>)['name']));
        return value;
      });
    } catch {
      // Not JSON, so the module could not read it either.
    }
  }
}

const PATIENT = ['memberName', 'memberId', 'birthDate'];

const PATTERNS = operations().map((endpoint) => ({
  operation: endpoint.operation,
  method: endpoint.method,
  write: isWrite(endpoint),
  pattern: new RegExp(`${MOCK_BASE_URL}${endpoint.path.replace(/:\w+/g, '[^/]+')}$`),
}));

function operationOf({ method, url }: Request): { readonly operation: string; readonly write: boolean } {
  const { pathname } = new URL(url);
  const found = PATTERNS.find((one) => one.method === method && one.pattern.test(pathname));
  if (!found) throw new Error(`The contract has no operation ${method} ${pathname}`);
  return found;
}
