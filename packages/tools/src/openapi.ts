/**
 * Writes `packages/api/openapi.json` from the endpoint values, so the reference matches the client and the mocks.
 * `--check` writes nothing and fails if the file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';

import { format, resolveConfig } from 'prettier';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject, ZodOpenApiOverride } from 'zod-openapi';
import { z } from 'zod/mini';

import * as api from '@portal/api';
import type { Endpoint } from '@portal/api';

type Shape = Record<string, z.ZodMiniType>;

const FILE = new URL('../../api/openapi.json', import.meta.url);

const PROBLEMS: Readonly<Record<string, string>> = {
  '400': 'Bad request: not JSON, off contract, no idempotency key, or a key of more than 255 characters.',
  '401': 'The session expired. Renew it and repeat the request with the same idempotency key.',
  '403': 'Forbidden for this user.',
  '404': 'Not found.',
  '409': 'Conflict: another user was first, or the resource already exists.',
  '410': 'Gone: closed, expired, or released.',
  '412': 'The record changed since it was read.',
  '405': 'Method not allowed. See `Allow`.',
  '413': 'The file, or the request as a whole, is too large.',
  '415': 'Unsupported file type.',
  '422':
    'Some fields are invalid. `errors` lists them. Examples: an item the request does not have, or a window that ends before it begins.',
  '428': '`If-Match` is required.',
  '503': 'Unavailable. Retry after the time in `Retry-After`.',
};

const SEARCH =
  '`search` matches what a user sees. Every word must match, in any order. Ignore case, punctuation, diacritics, and invisible characters, so "Tamsin Thornbury" and "thornbury,tamsin" find the same messages. Search the row’s type, member name, order ID, health plan, received time, status with its labels, and due date. Also search its order’s member ID, date of birth, solution, line of business, and the codes and descriptions of its services. Match dates in every format: 3/14/1958, 03/14/1958, 1958-03-14, March 14, 1958. Search instants in `timeZone`. If the row withholds the name, do not search the name, the member ID, or the date of birth.';

/** Server requirements that a schema can’t express. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  pageMessages: SEARCH,
  getMessageNeighbors: SEARCH,
  searchOrders:
    'Every field must match. Ignore case, punctuation, diacritics, and invisible characters. An ID matches as a whole. Each word of a name matches the beginning of a name. A field for one name also accepts the full name, such as "Thornbury, Tamsin".',
};

const nameSchemas = (): void => {
  for (const [name, value] of Object.entries(api)) {
    if (name.endsWith('Schema') && value instanceof z.ZodMiniType) {
      z.globalRegistry.add(value, { id: name.replace(/Schema$/, '') });
    }
  }
};

/** A response may have more fields: those a client doesn't know must not invalidate it. */
const override: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  delete jsonSchema.additionalProperties;
  if (zodSchema._zod.def.type !== 'custom') return;
  // The only custom schema is a file.
  jsonSchema.type = 'string';
  jsonSchema.contentMediaType = 'application/octet-stream';
};

const KEY = z
  .string()
  .check(z.describe('Identifies this write. The server runs it once, even if the request is repeated.'));
const IF_MATCH = z.string().check(z.describe('The version of the record as it was read, in quotes.'));

const LANGUAGE = z
  .string()
  .check(
    z.describe(
      'The language of the page, a BCP 47 tag such as `es-US`. Write texts for people, such as `display`, in that language, or else in American English.',
    ),
  );

const HEADERS = z.object({
  'Content-Language': z.optional(
    z
      .string()
      .check(
        z.describe(
          'The language of the texts for people in this response, a BCP 47 tag. Without it, modules assume American English. Text in another language carries its own `lang`.',
        ),
      ),
  ),
  Date: z.optional(
    z
      .string()
      .check(
        z.describe(
          'The server’s clock. Modules use it to correct a wrong device clock. If the page has another origin, list it in `Access-Control-Expose-Headers`.',
        ),
      ),
  ),
});

const hasBody = ({ method }: Endpoint): boolean => method === 'POST' || method === 'PUT';

/** The fields of the input by location. Every input is an object. */
function fieldsOf({ input, path }: Endpoint): { readonly inPath: Shape; readonly rest: Shape } {
  const fields = Object.entries((input as z.ZodMiniObject<Shape>).shape);
  const isInPath = ([name]: readonly [string, unknown]): boolean => path.split('/').includes(`:${name}`);
  return {
    inPath: Object.fromEntries(fields.filter(isInPath)),
    rest: Object.fromEntries(fields.filter((field) => !isInPath(field))),
  };
}

/** A form has no null, so such a field is omitted. */
const formFields = (shape: Shape): Shape =>
  Object.fromEntries(
    Object.entries(shape).map(([name, schema]) => [
      name,
      schema instanceof z.ZodMiniNullable ? z.optional(schema.def.innerType as z.ZodMiniType) : schema,
    ]),
  );

function summaryOf({ operation }: Endpoint): string {
  const summary = api.SUMMARIES[operation];
  if (summary === undefined) throw new Error(`packages/api/src/summaries.ts has no sentence for ${operation}.`);
  return summary;
}

function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { inPath, rest } = fieldsOf(endpoint);
  const isForm = endpoint.body === 'multipart';
  const content = isForm
    ? { 'multipart/form-data': { schema: z.object(formFields(rest)) } }
    : { 'application/json': { schema: z.object(rest) } };
  const problem = { 'application/problem+json': { schema: api.ProblemSchema } };
  const problems = statusesOf(endpoint).map((status) => [status, { description: PROBLEMS[status], content: problem }]);

  return {
    operationId: endpoint.operation,
    summary: summaryOf(endpoint),
    ...(endpoint.operation in DESCRIPTIONS ? { description: DESCRIPTIONS[endpoint.operation] } : {}),
    requestParams: {
      path: z.object(inPath),
      query: z.object(hasBody(endpoint) ? {} : rest),
      header: z.object({
        'Accept-Language': z.optional(LANGUAGE),
        ...(api.isWrite(endpoint) ? { 'Idempotency-Key': KEY } : {}),
        ...(endpoint.versioned ? { 'If-Match': IF_MATCH } : {}),
      }),
    },
    ...(hasBody(endpoint) ? { requestBody: { required: true, content } } : {}),
    responses: {
      '200': { description: 'OK.', headers: HEADERS, content: { 'application/json': { schema: endpoint.output } } },
      ...(Object.fromEntries(problems) as ZodOpenApiOperationObject['responses']),
    },
  };
}

/** The problems a caller must handle. */
function statusesOf(endpoint: Endpoint): readonly string[] {
  const { path, versioned, body } = endpoint;
  return [
    '400',
    '401',
    '403',
    '405',
    ...(path.includes(':') ? ['404'] : []),
    ...(api.isWrite(endpoint) ? ['409', '410'] : []),
    ...(versioned ? ['412', '428'] : []),
    ...(hasBody(endpoint) ? ['413'] : []),
    ...(body === 'multipart' ? ['415'] : []),
    ...(hasBody(endpoint) || endpoint.operation === 'getAvailability' ? ['422'] : []),
    '503',
  ];
}

async function documentText(): Promise<string> {
  nameSchemas();
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of api.operations()) {
    const path = endpoint.path.replace(/:(\w+)/g, '{$1}');
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  const document = createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Provider portal: messages and Peer-to-Peer',
        version: '1.0.0',
        description:
          'The backend contract of the modules. Instants are ISO 8601 with `Z`, zones are IANA names, and problems follow RFC 9457. The modules show an unknown enumeration value by its display text, so a server may add values. Read a name, phone number, extension, email address, ID, or search after NFKC normalization, without format and other invisible characters, with one kind of space and hyphen, and trimmed. A field of only such characters is empty. Keep free text as it is.',
      },
      servers: [{ url: '/api/v1' }],
      security: [{ session: [] }],
      paths,
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'The host provides the token. See `headers`.' },
        },
      },
    },
    { override },
  );
  return format(JSON.stringify(document), { ...(await resolveConfig(FILE)), parser: 'json' });
}

const wanted = await documentText();
const committed = await readFile(FILE, 'utf8').catch(() => '');

if (!process.argv.includes('--check')) {
  await writeFile(FILE, wanted);
  console.log(`Wrote packages/api/openapi.json (${api.operations().length} operations).`);
} else if (wanted !== committed) {
  console.error('packages/api/openapi.json does not match the endpoints. Run `npm run openapi` and commit it.');
  process.exitCode = 1;
}
