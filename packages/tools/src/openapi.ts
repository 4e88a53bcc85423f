/**
 * Writes `packages/api/openapi.json` from the endpoint values, so that the reference says what the
 * client sends and the mocks answer. `--check` writes nothing and fails where the file differs.
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
  '400':
    'What was sent is not what the contract says: no JSON, another shape, no idempotency key, or one of more than 255 characters.',
  '401': 'The session is over. Renew it and repeat the call with the same idempotency key.',
  '403': 'Not for this person.',
  '404': 'There is no such record.',
  '409': 'Somebody else was faster, or it is there already.',
  '410': 'It is over: closed, expired, given back.',
  '412': 'The record changed since it was read.',
  '405': 'Another method than those in `Allow`.',
  '413': 'The file, or the request as a whole, is too large.',
  '415': 'Files of this type are not taken.',
  '422':
    'Some fields cannot be taken; `errors` says which. Among them are items that the request does not have, and a window that ends before it begins.',
  '428': 'The version of the record is missing.',
  '503': 'Later; `Retry-After` says when.',
};

const SEARCH =
  '`search` finds what a person sees. Every word must be found, in any order. Case, punctuation, diacritics, and invisible characters are ignored, so "Tamsin Thornbury" and "thornbury,tamsin" find the same messages. Search the type, member name, order ID, health plan, the time received, the status with its marks, and the due date of the row; and the member ID, the date of birth, the solution, the line of business, and the codes and descriptions of the services of its order. A date is found in each form: 3/14/1958, 03/14/1958, 1958-03-14, March 14, 1958. Instants are searched in `timeZone`. Do not search a name that is withheld from the row, nor the ID and the date of birth that go with it.';

/** What a server has to do that no schema says. */
const DESCRIPTIONS: Readonly<Record<string, string>> = {
  pageMessages: SEARCH,
  getMessageNeighbors: SEARCH,
  searchOrders:
    'Every field given must match. Case, punctuation, diacritics, and invisible characters are ignored. An ID matches as a whole. Each word of a name matches the beginning of a name; a field for one name also takes the whole name, such as "Thornbury, Tamsin".',
};

const nameSchemas = (): void => {
  for (const [name, value] of Object.entries(api)) {
    if (name.endsWith('Schema') && value instanceof z.ZodMiniType) {
      z.globalRegistry.add(value, { id: name.replace(/Schema$/, '') });
    }
  }
};

/** An answer may grow: what a client does not know must not make it off contract. */
const override: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  delete jsonSchema.additionalProperties;
  if (zodSchema._zod.def.type !== 'custom') return;
  // The only custom schema is a file.
  jsonSchema.type = 'string';
  jsonSchema.contentMediaType = 'application/octet-stream';
};

const KEY = z.string().check(z.describe('Names this write: repeating it does it once.'));
const IF_MATCH = z.string().check(z.describe('The version of the record, as it was read, in quotes.'));

const HEADERS = z.object({
  Date: z.optional(
    z
      .string()
      .check(
        z.describe(
          'The server’s clock. Modules correct a wrong device clock by it, so name it in `Access-Control-Expose-Headers` if the page has another origin.',
        ),
      ),
  ),
});

const hasBody = ({ method }: Endpoint): boolean => method === 'POST' || method === 'PUT';

/** The fields of the input, by where they travel. Every input is an object. */
function fieldsOf({ input, path }: Endpoint): { readonly inPath: Shape; readonly rest: Shape } {
  const fields = Object.entries((input as z.ZodMiniObject<Shape>).shape);
  const isInPath = ([name]: readonly [string, unknown]): boolean => path.split('/').includes(`:${name}`);
  return {
    inPath: Object.fromEntries(fields.filter(isInPath)),
    rest: Object.fromEntries(fields.filter((field) => !isInPath(field))),
  };
}

/** A form has no null: such a field is left out. */
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
        ...(api.isWrite(endpoint) ? { 'Idempotency-Key': KEY } : {}),
        ...(endpoint.versioned ? { 'If-Match': IF_MATCH } : {}),
      }),
    },
    ...(hasBody(endpoint) ? { requestBody: { required: true, content } } : {}),
    responses: {
      '200': { description: 'Done.', headers: HEADERS, content: { 'application/json': { schema: endpoint.output } } },
      ...(Object.fromEntries(problems) as ZodOpenApiOperationObject['responses']),
    },
  };
}

/** Which problems a caller has to be ready for. */
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
        title: 'Provider portal: messages and peer-to-peer',
        version: '1.0.0',
        description:
          'What the modules ask of a backend. Instants are ISO 8601 with `Z`, zones are IANA names, problems are RFC 9457. A value outside an enumeration is shown by its words, so a server may extend one. A name, a telephone number, an extension, an email address, an id and a search are read after NFKC, without format and other unseen characters, with one kind of space and hyphen, and trimmed; of those characters alone they are empty. Free text is kept as it is.',
      },
      servers: [{ url: '/api/v1' }],
      security: [{ session: [] }],
      paths,
      components: {
        securitySchemes: {
          session: { type: 'http', scheme: 'bearer', description: 'Given by the host; see `headers`.' },
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
  console.error('packages/api/openapi.json is not what the endpoints say: run `npm run openapi` and commit it.');
  process.exitCode = 1;
}
