/** Turns an endpoint and its input into a request. */
import { isWrite } from './endpoint.js';
import type { Endpoint, RequestPlan } from './endpoint.js';

export interface PlanOptions {
  readonly baseUrl: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly key: string;
  readonly version: string | undefined;
  readonly language?: string | undefined;
}

/** The base URL made absolute; undefined if it is not a valid URL. */
export function usableBaseUrl(baseUrl: unknown): string | undefined {
  if (typeof baseUrl !== 'string' || baseUrl.trim() === '') return undefined;
  try {
    // Node has no location, so a base URL has to be absolute there.
    const here = (globalThis.location as Location | undefined)?.href;
    const url = new URL(baseUrl, here);
    return /^https?:$/.test(url.protocol) ? url.href.replace(/\/$/, '') : undefined;
  } catch {
    // Not a URL: the caller shows the configuration error.
    return undefined;
  }
}

export function planRequest(endpoint: Endpoint, input: unknown, options: PlanOptions): RequestPlan {
  const rest = new Map(Object.entries(input as Record<string, unknown>).filter(([, value]) => value !== undefined));
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest.get(name));
    rest.delete(name);
    return encodeURIComponent(value);
  });
  const url = new URL(options.baseUrl + path);
  const headers: Record<string, string> = {
    accept: 'application/json',
    ...(options.language !== undefined && { 'accept-language': options.language }),
    ...options.headers,
  };
  if (isWrite(endpoint)) headers['idempotency-key'] = options.key;
  if (options.version !== undefined) headers['if-match'] = `"${options.version}"`;

  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') {
    for (const [name, value] of rest) url.searchParams.set(name, String(value));
    return { method: endpoint.method, url: url.href, headers, body: null };
  }
  if (endpoint.body === 'multipart') return { method: endpoint.method, url: url.href, headers, body: formOf(rest) };
  headers['content-type'] = 'application/json';
  return { method: endpoint.method, url: url.href, headers, body: JSON.stringify(Object.fromEntries(rest)) };
}

function formOf(fields: ReadonlyMap<string, unknown>): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (value instanceof Blob) form.append(name, value);
    else if (typeof value === 'string') form.append(name, value);
  }
  return form;
}
