import { http, HttpResponse } from 'msw';
import type { HttpHandler } from 'msw';

import { isWrite } from '@portal/api';
import type { Endpoint, FieldError, HeldTime } from '@portal/api';
import { MAX_KEY_LENGTH } from '@portal/api/contract/limits.js';
import { PROBLEMS } from '@portal/api/contract/problems.js';

import { MOCK_BASE_URL, PERSON } from './data/payer.js';
import { inLanguage, languageOf } from './language.js';
import type { Language } from './language.js';

export { MOCK_BASE_URL };

/** Stands in for the access token that identifies the user. URI-encoded. */
export const PERSON_HEADER = 'x-mock-person';

type Schema = Endpoint['input'];
type InputFor<S extends Schema> = S['_zod']['input'];
type OutputFor<S extends Schema> = S['_zod']['output'];

/** Context of a resolver, in addition to the input. */
export interface RequestContext {
  /** The idempotency key of a write. */
  readonly key: string | null;
  /** The version in `If-Match`. */
  readonly version: string | null;
  /** The current user; the signed-in one unless the header `x-mock-person` names another. */
  readonly person: string;
  /** The language of the backend's texts, by `Accept-Language`. */
  readonly language: Language;
  /** The content of the uploaded file; empty if there is none. */
  readonly bytes: Uint8Array;
}

type HandlerResult<Output extends Schema> = InputFor<Output> | Response;

/**
 * Mocks one endpoint.
 *
 * Input and output pass through the endpoint's schemas. The output must be unchanged: schemas tolerate much from a
 * server (an unknown status, one bad row), but nothing from a mock.
 */
export function answer<Input extends Schema, Output extends Schema>(
  endpoint: Endpoint<Input, Output>,
  resolve: (given: OutputFor<Input>, context: RequestContext) => HandlerResult<Output> | Promise<HandlerResult<Output>>,
  now?: () => Date,
): HttpHandler {
  const { method, path, input, output, body } = endpoint;
  const verb = method.toLowerCase() as Lowercase<typeof method>;

  return http[verb](`*${MOCK_BASE_URL}${path}`, async ({ request, params }) => {
    const given = await inputOf(request, body).catch(() => undefined);
    if (!given) return problem(400, body === 'multipart' ? 'not-a-form' : 'not-json');
    const { data, success } = input.safeParse({ ...given, ...params });
    if (!success) return problem(400, 'off-contract');
    const context = await contextOf(request, data);
    if (isKeyTooLong(endpoint, context)) return problem(400, 'key-too-long');

    const result = await resolve(data, context);
    const { language } = context;
    const response = result instanceof Response ? result : json(inLanguage(strict(output, result), language));
    // A network error has no headers.
    if (response.type === 'error') return response;
    response.headers.set('content-language', language);
    // Responses contain patient data.
    response.headers.set('cache-control', 'no-store');
    const etag = etagOf(result);
    if (etag !== undefined) response.headers.set('etag', etag);
    // The backend's clock, which modules follow unless the host sets one.
    if (now) response.headers.set('date', now().toUTCString());
    return response;
  });
}

/** A read has no key, and ignores one. */
const isKeyTooLong = (endpoint: Endpoint, { key }: RequestContext): boolean =>
  isWrite(endpoint) && key !== null && key.length > MAX_KEY_LENGTH;

/** The version of a record, as `If-Match` sends it back. */
const etagOf = (result: unknown): string | undefined =>
  typeof result === 'object' && result !== null && 'version' in result && typeof result.version === 'string'
    ? `"${result.version}"`
    : undefined;

/** Not `HttpResponse.json`, which creates a `Blob` to count the bytes of each body. */
const json = (value: unknown): Response =>
  new HttpResponse(JSON.stringify(value), { headers: { 'content-type': 'application/json' } });

const contextOf = async ({ headers }: Request, data: unknown): Promise<RequestContext> => ({
  bytes: await bytesOf(data),
  language: languageOf(headers.get('accept-language')),
  person: decoded(headers.get(PERSON_HEADER)) ?? PERSON,
  key: headers.get('idempotency-key'),
  version: headers.get('if-match')?.replaceAll('"', '') ?? null,
});

function decoded(text: string | null): string | undefined {
  try {
    return text === null ? undefined : decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

async function bytesOf(given: unknown): Promise<Uint8Array> {
  const file = typeof given === 'object' && given !== null && 'file' in given ? given.file : undefined;
  return file instanceof Blob ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}

async function inputOf(request: Request, body: Endpoint['body']): Promise<object> {
  if (request.method === 'GET' || request.method === 'DELETE') {
    return Object.fromEntries(new URL(request.url).searchParams);
  }
  if (body === 'multipart') return { itemId: null, ...Object.fromEntries(await request.formData()) };
  return (await request.json()) as object;
}

/** Detects an error in the mock here, not three screens later. */
function strict(output: Schema, result: unknown): unknown {
  const parsed: unknown = output.parse(result);
  if (canonical(parsed) !== canonical(result)) throw new Error('A mock responded off contract.');
  return parsed;
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

interface ProblemOptions {
  readonly errors?: readonly FieldError[];
  readonly hold?: HeldTime | undefined;
  readonly headers?: Record<string, string>;
}

/** Problem details (RFC 9457), as in the contract. */
export function problem(status: number, code: string, options: ProblemOptions = {}): Response {
  const { errors = [], hold } = options;
  const sentences: Readonly<Record<string, string>> = PROBLEMS;
  const detail = sentences[`${String(status)} ${code}`];
  const body = { type: `https://portal.example/problems/${code}`, title: code, status, detail, errors, hold };
  return new HttpResponse(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...options.headers },
  });
}
