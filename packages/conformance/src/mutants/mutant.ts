/** A mock server that breaks one rule on purpose, and the rules that must notice it. */
import { getResponse, http } from 'msw';

import { operations } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { MOCK_BASE_URL, handlersFor } from '@portal/mocks';

import type { Break } from '../mock.js';

export interface Mutant {
  readonly name: string;
  /** IDs of rules, or of groups such as `no-store/`. Each of their rules must fail. */
  readonly caughtBy: readonly string[];
  /** Rules of these groups that the server still follows. */
  readonly except?: readonly string[];
  readonly change?: Break;
  /** Addresses that the server can't parse. */
  readonly crashesOn?: RegExp;
}

type Next = (request: Request) => Promise<Response>;

/** Stands between the kit and the mock server's handlers. */
export const between =
  (change: (request: Request, next: Next) => Promise<Response>): Break =>
  (handlers) => [
    http.all('*', ({ request }) =>
      change(request, async (each) => {
        const response = await getResponse(handlersFor(handlers, each), each);
        return response ?? new Response(null, { status: 404 });
      }),
    ),
  ];

/** The operation of a request. */
export function endpointOf({ method, url }: Request): Endpoint | undefined {
  const { pathname } = new URL(url);
  return operations().find(
    (endpoint) =>
      endpoint.method === method &&
      new RegExp(`^${MOCK_BASE_URL}${endpoint.path.replace(/:\w+/g, '[^/]+')}$`).test(pathname),
  );
}

export const textIn = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value : '';
};

export type Body = Record<string, unknown>;

export const isObject = (value: unknown): value is Body =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A response with another body, status, or header. */
export const altered = (
  response: Response,
  {
    body,
    status = response.status,
    headers = {},
  }: { body?: string; status?: number; headers?: Record<string, string> },
): Response =>
  new Response(body ?? response.body, { status, headers: { ...Object.fromEntries(response.headers), ...headers } });

/** Changes the JSON of successful responses of these operations; of every operation if none is named. */
export const answering = (names: readonly string[], change: (body: Body, request: Request) => Body): Break =>
  between(async (request, next) => {
    const operation = endpointOf(request)?.operation ?? '';
    const response = await next(request.clone());
    if (response.status !== 200 || (names.length > 0 && !names.includes(operation))) return response;
    const body: unknown = await response.clone().json();
    return isObject(body) ? altered(response, { body: JSON.stringify(change(body, request)) }) : response;
  });

/** Changes the JSON of requests of an operation. */
export const asking = (name: string, change: (body: Body) => Body): Break =>
  between(async (request, next) => {
    if (endpointOf(request)?.operation !== name) return next(request);
    const body: unknown = await request
      .clone()
      .json()
      .catch(() => undefined);
    return next(isObject(body) ? resent(request, { body: JSON.stringify(change(body)) }) : request);
  });

/** A request with another body or other headers. */
export function resent(
  request: Request,
  { body, headers = {} }: { body?: string | FormData; headers?: Record<string, string> },
): Request {
  const all = new Headers(request.headers);
  // A form names its own boundary.
  if (body instanceof FormData) all.delete('content-type');
  for (const [name, value] of Object.entries(headers)) all.set(name, value);
  const { method, url } = request;
  return body === undefined
    ? new Request(request.clone(), { headers: all })
    : new Request(url, { method, headers: all, body });
}

/** Replaces the problems with one of these names, such as `410 hold-over`. */
export const insteadOf = (
  problems: readonly string[],
  replace: (response: Response, request: Request, next: Next) => Response | Promise<Response>,
): Break =>
  between(async (request, next) => {
    const response = await next(request.clone());
    if (response.status < 400) return response;
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    const code = isObject(body) ? String(body['type']).split('/').pop() : '';
    return problems.includes(`${String(response.status)} ${code ?? ''}`) ? replace(response, request, next) : response;
  });

export const status =
  (code: number) =>
  (response: Response): Response =>
    altered(response, { status: code, body: '{}' });
