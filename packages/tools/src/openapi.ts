/**
 * Writes `packages/api/openapi.json` from the endpoint values, their comments and texts, and the mock backend's
 * responses. `--check` writes nothing and fails if the file differs.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

import { format, resolveConfig } from 'prettier';
import { createDocument } from 'zod-openapi';
import type { ZodOpenApiOperationObject } from 'zod-openapi';
import { z } from 'zod/mini';

import * as api from '@portal/api';
import { EXTRA_FIELDS, PARAMETERS, TAGS } from '@portal/api/contract/descriptions.js';
import { LIMITS } from '@portal/api/contract/limits.js';
import type { Limits } from '@portal/api/contract/limits.js';

import { annotated } from './openapi/annotate.js';
import type { JsonSchema, Notes } from './openapi/annotate.js';
import { commentsIn } from './openapi/comments.js';
import { examplesOf } from './openapi/examples.js';
import { withExamples } from './openapi/with-examples.js';
import type { Document, Operation, Parameter } from './openapi/with-examples.js';
import { operationOf, override } from './openapi/operation.js';

const FILE = new URL('../../api/openapi.json', import.meta.url);
const SOURCES = fileURLToPath(new URL('../../api/src', import.meta.url));

const SERVER = '/api/v1';

const nameSchemas = (): void => {
  for (const [name, value] of Object.entries(api)) {
    if (name.endsWith('Schema') && value instanceof z.ZodMiniType) {
      z.globalRegistry.add(value, { id: name.replace(/Schema$/, '') });
    }
  }
};

function document(): Document {
  nameSchemas();
  const paths: Record<string, Record<string, ZodOpenApiOperationObject>> = {};
  for (const endpoint of api.operations()) {
    const path = pathOf(endpoint.path);
    paths[path] = { ...paths[path], [endpoint.method.toLowerCase()]: operationOf(endpoint) };
  }
  return createDocument(
    {
      openapi: '3.1.0',
      info: {
        title: 'Provider portal: messages and Peer-to-Peer',
        version: '1.0.0',
        license: { name: 'Proprietary', identifier: 'LicenseRef-Proprietary' },
        contact: { name: 'Portal modules' },
        description:
          'The backend contract of the modules. Instants are ISO 8601 with `Z`, zones are IANA names, and problems follow RFC 9457. The last segment of a problem’s `type` is its code, and `x-problem-codes` is the closed list of each operation. The modules show an unknown enumeration value by its display text, so a server may add values. Read a name, phone number, extension, email address, ID, or search after NFKC normalization, without format and other invisible characters, with one kind of space and hyphen, and trimmed. A field of only such characters is empty. Keep free text as it is. Storybook has the rules of the contract under API reference.',
      },
      servers: [{ url: SERVER }],
      security: [{ session: [] }],
      tags: Object.entries(TAGS).map(([name, { description }]) => ({ name, description })),
      paths,
      components: {
        securitySchemes: {
          session: {
            type: 'http',
            scheme: 'bearer',
            description:
              'The host provides the token. See `headers`. `x-scopes` of an operation is what the token must allow: `.read` for reads, `.write` for writes.',
          },
        },
      },
    },
    { override },
  ) as unknown as Document;
}

const pathOf = (path: string): string => path.replace(/:(\w+)/g, '{$1}');

/** The limits of a number or list. Every limit has a place, and every number has limits. */
function limits(): { readonly at: Notes['limitsAt']; readonly unused: () => readonly string[] } {
  const used = new Set<string>();
  const at = (path: string, isInteger: boolean): Limits | undefined => {
    used.add(path);
    if (isInteger && !LIMITS[path]) throw new Error(`packages/api/src/contract/limits.ts has no limits of ${path}.`);
    return LIMITS[path];
  };
  return { at, unused: () => Object.keys(LIMITS).filter((path) => !used.has(path)) };
}

/** Adds the comments and limits to every schema of the document. */
function withNotes(made: Document): Document {
  const commentsOf = commentsIn(SOURCES);
  const { at, unused } = limits();
  const schemas = Object.entries(made.components.schemas).map(([name, schema]) => {
    const comments = commentsOf(`${name.replace(/Output$/, '')}Schema`);
    if (comments.text === undefined) throw new Error(`${name}Schema has no comment.`);
    return [name, withExtras(name, annotated(schema, { comments, path: name, limitsAt: at }))] as const;
  });
  const annotate = (operation: string, part: 'input' | 'output', schema: JsonSchema): JsonSchema => {
    const comments = commentsOf(operation).fields.get(part) ?? { fields: new Map() };
    return annotated(schema, { comments, path: `${operation}.${part}`, limitsAt: at });
  };
  const parameter = (operation: string, { name, ...rest }: Parameter): Parameter => {
    const text = PARAMETERS[name] ?? commentsOf(operation).fields.get('input')?.fields.get(name)?.text;
    return { name, ...(text === undefined ? {} : { description: text }), ...rest };
  };
  const paths = mapOperations(made.paths, (operation) => ({
    ...operation,
    ...(operation.parameters && {
      parameters: operation.parameters.map((one) => parameter(operation.operationId, one)),
    }),
    ...(operation.requestBody && {
      requestBody: mapContent(operation.requestBody, (schema) => annotate(operation.operationId, 'input', schema)),
    }),
    responses: {
      ...operation.responses,
      '200': mapContent(operation.responses['200'], (schema) => annotate(operation.operationId, 'output', schema)),
    },
  }));
  if (unused().length > 0)
    throw new Error(`packages/api/src/contract/limits.ts: no such place: ${unused().join(', ')}`);
  return { ...made, paths, components: { ...made.components, schemas: Object.fromEntries(schemas) } };
}

function withExtras(name: string, schema: JsonSchema): JsonSchema {
  const extras = Object.entries(EXTRA_FIELDS[name] ?? {}).map(([field, description]) => [
    field,
    { description, type: 'string' },
  ]);
  return extras.length === 0
    ? schema
    : { ...schema, properties: { ...schema.properties, ...(Object.fromEntries(extras) as JsonSchema['properties']) } };
}

type Paths = Document['paths'];

const mapOperations = (paths: Paths, change: (operation: Operation) => Operation): Paths =>
  Object.fromEntries(
    Object.entries(paths).map(([path, methods]) => [
      path,
      Object.fromEntries(Object.entries(methods).map(([method, operation]) => [method, change(operation)])),
    ]),
  );

const mapContent = <Holder extends Operation['responses'][string]>(
  holder: Holder,
  change: (schema: JsonSchema) => JsonSchema,
): Holder => ({
  ...holder,
  content: Object.fromEntries(
    Object.entries(holder.content).map(([type, content]) => [type, { ...content, schema: change(content.schema) }]),
  ),
});

async function documentText(): Promise<string> {
  const examples = new Map(
    await Promise.all(
      api.operations().map(async (endpoint) => [endpoint.operation, await examplesOf(endpoint)] as const),
    ),
  );
  const made = withExamples(withNotes(document()), examples);
  return format(JSON.stringify(made), { ...(await resolveConfig(FILE)), parser: 'json' });
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
