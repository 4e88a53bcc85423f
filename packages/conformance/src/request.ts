import { isWrite } from '@portal/api';
import type { Endpoint } from '@portal/api';

export type Fields = Readonly<Record<string, unknown>>;

/** A request: the input of an operation, and deliberate mistakes. */
export interface Given {
  readonly input: Fields;
  readonly version?: string | undefined;
  /** `null` sends none; without it, a new key. */
  readonly key?: string | null;
  /** Replaces the body that follows from the input. */
  readonly body?: string;
  readonly method?: string;
  /** Replace the usual headers, such as those of another user. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Plan {
  readonly url: URL;
  readonly method: string;
  readonly headers: Headers;
  readonly body: string | FormData | null;
}

/** Splits the input into the path and the rest. */
function located(path: string, input: Fields): { readonly pathname: string; readonly rest: Fields } {
  const isInPath = (name: string): boolean => path.split('/').includes(`:${name}`);
  return {
    pathname: path.replace(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(input[name]))),
    rest: Object.fromEntries(Object.entries(input).filter(([name]) => !isInPath(name))),
  };
}

export function planOf(baseUrl: string, endpoint: Endpoint, given: Given): Plan {
  const { pathname, rest } = located(endpoint.path, given.input);
  const url = new URL(baseUrl + pathname);
  const headers = headersOf(endpoint, given);
  const method = given.method ?? endpoint.method;
  if (endpoint.method === 'GET' || endpoint.method === 'DELETE') {
    for (const [name, value] of Object.entries(rest)) url.searchParams.set(name, String(value));
    return { url, method, headers, body: null };
  }
  const isForm = endpoint.body === 'multipart' && given.body === undefined;
  // A form names its own boundary.
  if (!isForm) headers.set('content-type', 'application/json');
  return { url, method, headers, body: given.body ?? (isForm ? formOf(rest) : JSON.stringify(rest)) };
}

function headersOf(endpoint: Endpoint, { key, version, headers: own = {} }: Given): Headers {
  const headers = new Headers({ accept: 'application/json', ...own });
  const sent = key === undefined && isWrite(endpoint) ? crypto.randomUUID() : key;
  if (typeof sent === 'string') headers.set('idempotency-key', sent);
  if (version !== undefined) headers.set('if-match', `"${version}"`);
  return headers;
}

function formOf(fields: Fields): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (value instanceof Blob || typeof value === 'string') form.append(name, value);
  }
  return form;
}
