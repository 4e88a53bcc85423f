import type { Endpoint } from '@portal/api';

import type { Fields } from './request.js';

/** A response, read to its end. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON of the body; undefined if it has none. */
  readonly body: unknown;
  /** "409 slot-taken", or the status alone. */
  readonly outcome: string;
}

export function replyOf(response: Response, text: string): Reply {
  const body = parsed(text);
  const code = response.status >= 400 ? codeIn(body) : undefined;
  const outcome = [response.status, code ?? []].flat().join(' ');
  return { status: response.status, headers: response.headers, text, body, outcome };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** The code of a problem. Other text could contain anything, so the kit never prints it. */
function codeIn(body: unknown): string | undefined {
  const code = String(fieldsOf(body)['type']).split('/').pop() ?? '';
  return /^[a-z][a-z0-9-]{0,39}$/.test(code) && code !== 'undefined' ? code : undefined;
}

export const fieldsOf = (body: unknown): Fields =>
  typeof body === 'object' && body !== null && !Array.isArray(body) ? (body as Fields) : {};

/**
 * Where a body breaks the contract: the paths of fields that the schema rejects, or that a module would read
 * differently, such as an unknown value or a repeated row. Undefined if it doesn't.
 */
export function offContract(output: Endpoint['output'], body: unknown): string | undefined {
  const { success, data, error } = output.safeParse(body);
  if (success) return difference(data, body);
  return error.issues.map(({ path }) => nameOf(path)).join(', ') || 'the body';
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path.map((part) => (typeof part === 'number' ? '[]' : String(part))).join('.') || 'the body';

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/** The first field that a module reads differently. Additional fields are allowed. */
function difference(read: unknown, sent: unknown, path: readonly PropertyKey[] = []): string | undefined {
  if (!isObject(read) || !isObject(sent)) return read === sent ? undefined : nameOf(path);
  const isList = Array.isArray(read);
  if (isList && read.length !== (sent as readonly unknown[]).length) return nameOf(path);
  for (const [name, value] of Object.entries(read)) {
    const found = difference(value, (sent as Fields)[name], [...path, isList ? Number(name) : name]);
    if (found !== undefined) return found;
  }
  return undefined;
}
