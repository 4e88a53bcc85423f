/** One operation of `openapi.json`, without examples. */
import type { ZodOpenApiOperationObject, ZodOpenApiOverride } from 'zod-openapi';
import { z } from 'zod/mini';

import * as api from '@portal/api';
import type { Endpoint } from '@portal/api';
import { descriptionOf, scopeOf, textOf } from '@portal/api/contract/descriptions.js';
import { MAX_KEY_LENGTH } from '@portal/api/contract/limits.js';
import { PROBLEMS, codeOf, problemsOf, statusOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

type Shape = Record<string, z.ZodMiniType>;
type Responses = ZodOpenApiOperationObject['responses'];

/** A response may have more fields: those a client doesn't know must not invalidate it. */
export const override: ZodOpenApiOverride = ({ jsonSchema, zodSchema }) => {
  delete jsonSchema.additionalProperties;
  // `limits.ts` has the real limits of a number.
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
  if (zodSchema._zod.def.type !== 'custom') return;
  // The only custom schema is a file.
  jsonSchema.type = 'string';
  jsonSchema.contentMediaType = 'application/octet-stream';
};

const described = (text: string, ...checks: Parameters<ReturnType<typeof z.string>['check']>) =>
  z.string().check(z.describe(text), ...checks);

const KEY = described(
  'Identifies this write. The server runs it once, even if the request is repeated.',
  z.maxLength(MAX_KEY_LENGTH),
);
const IF_MATCH = described('The version of the record as it was read, in quotes.');
const LANGUAGE = described(
  'The language of the page, a BCP 47 tag such as `es-US`. Write texts for people, such as `display`, in that language, or else in American English.',
);

const CONTENT_LANGUAGE = described(
  'The language of the texts for people in this response, a BCP 47 tag. Without it, modules assume American English. Text in another language carries its own `lang`.',
);
const DATE = described(
  'The server’s clock. Modules use it to correct a wrong device clock. If the page has another origin, list it in `Access-Control-Expose-Headers`.',
);
const NO_STORE = described('`no-store`. Responses contain patient data.');
const ETAG = described('The version of the record, in quotes: `version`, as `If-Match` sends it back.');
const RETRY_AFTER = described(
  'Seconds until the next attempt, or a date. Modules wait at most 15 minutes. If the page has another origin, list it in `Access-Control-Expose-Headers`.',
  z.meta({ examples: ['2'] }),
);
const ALLOW = described('The methods of the path.');

const optional = (headers: Shape) =>
  z.object(Object.fromEntries(Object.entries(headers).map(([name, schema]) => [name, z.optional(schema)])));

const hasVersion = ({ output }: Endpoint): boolean =>
  'version' in (((output as z.ZodMiniObject<Shape>).shape as Shape | undefined) ?? {});

const successHeaders = (endpoint: Endpoint) =>
  optional({
    'Cache-Control': NO_STORE,
    'Content-Language': CONTENT_LANGUAGE,
    Date: DATE,
    ...(hasVersion(endpoint) ? { ETag: ETAG } : {}),
  });

const PROBLEM_HEADERS: Readonly<Record<string, Shape>> = {
  405: { Allow: ALLOW },
  429: { 'Retry-After': RETRY_AFTER },
  503: { 'Retry-After': RETRY_AFTER },
};

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

export function operationOf(endpoint: Endpoint): ZodOpenApiOperationObject {
  const { inPath, rest } = fieldsOf(endpoint);
  const content =
    endpoint.body === 'multipart'
      ? { 'multipart/form-data': { schema: z.object(formFields(rest)) } }
      : { 'application/json': { schema: z.object(rest) } };
  return {
    operationId: endpoint.operation,
    tags: [descriptionOf(endpoint).tag],
    summary: summaryOf(endpoint),
    description: textOf(endpoint),
    'x-scopes': [scopeOf(endpoint)],
    'x-problem-codes': problemsOf(endpoint).map(codeOf),
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
    responses: responsesOf(endpoint),
  };
}

const problemContent = { 'application/problem+json': { schema: api.ProblemSchema } };

function responsesOf(endpoint: Endpoint): Responses {
  const byStatus = new Map<string, Problem[]>();
  for (const problem of problemsOf(endpoint)) {
    const status = statusOf(problem);
    byStatus.set(status, [...(byStatus.get(status) ?? []), problem]);
  }
  const rejections = [...byStatus].map(([status, problems]) => [status, rejection(status, problems)] as const);
  return {
    '200': {
      description: 'OK.',
      headers: successHeaders(endpoint),
      content: { 'application/json': { schema: endpoint.output } },
    },
    ...(Object.fromEntries(rejections) as Responses),
    default: {
      description: 'Any other problem. Modules treat it like the first status of its class, 400 or 500.',
      content: problemContent,
    },
  };
}

const rejection = (status: string, problems: readonly Problem[]) => ({
  description: problems.map((problem) => `- \`${codeOf(problem)}\`: ${PROBLEMS[problem]}`).join('\n'),
  ...(PROBLEM_HEADERS[status] ? { headers: optional(PROBLEM_HEADERS[status]) } : {}),
  content: problemContent,
  'x-problem-codes': problems.map(codeOf),
});
