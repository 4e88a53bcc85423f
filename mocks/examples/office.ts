import { operations } from '@portal/api';
import type { Endpoint } from '@portal/api';

import { MOCK_BASE_URL } from '../answer.js';
import { createBackend } from '../backend.js';
import type { Backend } from '../backend.js';
import { createClock } from '../db/clock.js';
import type { Clock } from '../db/clock.js';
import { backendHandlers, notInContract } from '../handlers/index.js';
import { TEST_NOW } from '../portal.js';
import { createQa } from '../qa.js';
import type { Qa } from '../qa.js';
import { respondWith } from '../respond.js';

/** The input of an operation, and its headers. */
export interface Given {
  readonly input: Readonly<Record<string, unknown>>;
  readonly version?: string;
  /** `null` sends none; without it, the operation's usual key. */
  readonly key?: string | null;
  /** Replaces the body that follows from the input. */
  readonly body?: string;
  readonly method?: string;
}

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Readonly<Record<string, unknown>>;
}

/** An office that sends plain HTTP requests to a backend of its own. */
export interface Office {
  readonly backend: Backend;
  readonly clock: Clock;
  readonly qa: Qa;
  readonly send: (operation: string, given: Given) => Promise<Answer>;
}

/** The key of every first request; other requests send another. */
export const KEY = '7f6c1f0e-3a52-4c7e-9d0b-5d1b2f0a9c34';

const ORIGIN = 'http://office.example';

const ENDPOINTS = new Map(operations().map((endpoint) => [endpoint.operation, endpoint]));

export function endpointOf(operation: string): Endpoint {
  const endpoint = ENDPOINTS.get(operation);
  if (!endpoint) throw new Error(`${operation} is not an operation of the contract.`);
  return endpoint;
}

export function openOffice(): Office {
  const clock = createClock(TEST_NOW);
  const backend = createBackend({ now: clock.now });
  const respond = respondWith([...backendHandlers(backend), notInContract]);
  return {
    backend,
    clock,
    qa: createQa(backend),
    send: async (operation, given) => {
      const response = await respond(requestOf(endpointOf(operation), given));
      const body = (await response.json()) as Answer['body'];
      return { status: response.status, headers: Object.fromEntries(response.headers), body };
    },
  };
}

function requestOf({ method, path, body }: Endpoint, given: Given): Request {
  const { rest, pathname } = located(path, given.input);
  const url = new URL(ORIGIN + MOCK_BASE_URL + pathname);
  const headers = headersOf(given);
  if (method === 'GET' || method === 'DELETE') {
    for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, String(value));
    return new Request(url, { method: given.method ?? method, headers });
  }
  const isForm = body === 'multipart' && given.body === undefined;
  // A form names its own boundary.
  if (!isForm) headers.set('content-type', 'application/json');
  const content = given.body ?? (isForm ? formOf(rest) : JSON.stringify(rest));
  return new Request(url, { method: given.method ?? method, headers, body: content });
}

function headersOf({ key = KEY, version }: Given): Headers {
  const headers = new Headers();
  if (key !== null) headers.set('idempotency-key', key);
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  return headers;
}

/** The input, split into the path and the rest. */
export function located(
  path: string,
  input: Given['input'],
): { readonly pathname: string; readonly rest: Given['input'] } {
  const isInPath = (name: string): boolean => path.split('/').includes(`:${name}`);
  return {
    pathname: path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name]))),
    rest: Object.fromEntries(Object.entries(input).filter(([name]) => !isInPath(name))),
  };
}

function formOf(fields: Given['input']): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob || typeof value === 'string') form.append(name, value);
  }
  return form;
}
