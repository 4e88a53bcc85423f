/** Adds the examples to a description. Pure. */
import { codeOf, statusOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

import type { JsonSchema } from './annotate.js';
import { isPlain } from './examples.js';
import type { Examples } from './examples.js';

interface Content {
  readonly schema: JsonSchema;
  readonly examples?: Readonly<Record<string, unknown>>;
}

interface Holder {
  readonly headers?: Readonly<Record<string, object>>;
  readonly content: Readonly<Record<string, Content>>;
}

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly example?: unknown;
}

export interface Operation {
  readonly operationId: string;
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: Holder;
  readonly responses: Readonly<Record<string, Holder>> & { readonly '200': Holder };
}

export interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, JsonSchema>>;
    readonly examples?: Readonly<Record<string, unknown>>;
  };
}

type Answer = Examples['success'];

export function withExamples(document: Document, examples: ReadonlyMap<string, Examples>): Document {
  // Problems that look the same for every operation are in one place.
  const shared = new Map<string, unknown>();
  const exampleOf = (problem: Problem, { body }: Answer): unknown => {
    if (!isPlain(problem, body)) return { value: body };
    const name = problem.replace(' ', '-');
    shared.set(name, { value: body });
    return { $ref: `#/components/examples/${name}` };
  };

  const paths = Object.fromEntries(
    Object.entries(document.paths).map(([path, methods]) => [
      path,
      Object.fromEntries(
        Object.entries(methods).map(([method, operation]) => {
          const found = examples.get(operation.operationId);
          if (!found) throw new Error(`${operation.operationId} has no examples.`);
          return [method, operationWith(operation, found, exampleOf)];
        }),
      ),
    ]),
  );
  const sorted = Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...document, paths, components: { ...document.components, examples: sorted } };
}

function operationWith(
  operation: Operation,
  { parameters, request, success, problems }: Examples,
  exampleOf: (problem: Problem, answer: Answer) => unknown,
): Operation {
  const responses = Object.entries(operation.responses).map(([status, holder]) => {
    if (status === '200') return [status, withAnswer(holder, { success: { value: success.body } }, success)];
    const found = [...problems].filter(([problem]) => statusOf(problem) === status);
    const bodies = Object.fromEntries(found.map(([problem, answer]) => [codeOf(problem), exampleOf(problem, answer)]));
    return [status, withAnswer(holder, bodies, found[0]?.[1])];
  });
  return {
    ...operation,
    ...(operation.parameters && {
      parameters: operation.parameters.map((parameter) =>
        parameter.name in parameters ? { ...parameter, example: parameters[parameter.name] } : parameter,
      ),
    }),
    ...(operation.requestBody && { requestBody: withBodies(operation.requestBody, { request: { value: request } }) }),
    responses: Object.fromEntries(responses) as Operation['responses'],
  };
}

/** The bodies, and the headers of an answer. */
const withAnswer = (holder: Holder, bodies: Readonly<Record<string, unknown>>, answer?: Answer): Holder => ({
  ...withBodies(holder, bodies),
  ...(holder.headers && {
    headers: Object.fromEntries(
      Object.entries(holder.headers).map(([name, header]) => {
        const example = answer?.headers[name.toLowerCase()];
        return [name, example === undefined ? header : { ...header, example }];
      }),
    ),
  }),
});

const withBodies = <Part extends Holder>(holder: Part, examples: Readonly<Record<string, unknown>>): Part =>
  Object.keys(examples).length === 0
    ? holder
    : {
        ...holder,
        content: Object.fromEntries(
          Object.entries(holder.content).map(([type, content]) => [type, { ...content, examples }]),
        ),
      };
