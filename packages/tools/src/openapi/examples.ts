/** Examples of every request and response, from the mock backend's own responses. */
import { isWrite } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { codeOf } from '@portal/api/contract/problems.js';
import type { Problem } from '@portal/api/contract/problems.js';

import { KEY, located, openOffice } from '@portal/mocks/examples/office.js';
import type { Answer, Given } from '@portal/mocks/examples/office.js';
import { cause, mockProblemsOf } from '@portal/mocks/examples/problems.js';
import { SUCCESSES } from '@portal/mocks/examples/successes.js';

export interface Examples {
  /** By name of the parameter, in the path, the query, or a header. */
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly request: unknown;
  readonly success: Answer;
  readonly problems: ReadonlyMap<Problem, Answer>;
}

export async function examplesOf(endpoint: Endpoint): Promise<Examples> {
  const { operation, path } = endpoint;
  const office = openOffice();
  const given = await SUCCESSES[operation]?.(office);
  if (!given) throw new Error(`mocks/examples/successes.ts has no request of ${operation}.`);
  const success = await office.send(operation, given);
  if (success.status !== 200) throw new Error(`The example of ${operation} has the status ${String(success.status)}.`);

  const problems = new Map<Problem, Answer>();
  for (const problem of mockProblemsOf(operation)) {
    const answer = await cause(operation, problem);
    const { type } = answer.body;
    if (`${String(answer.status)} ${String(type).split('/').pop() ?? ''}` !== problem)
      throw new Error(`${operation} responds with ${String(answer.status)} ${String(type)} instead of ${problem}.`);
    problems.set(problem, answer);
  }
  return {
    parameters: parametersOf(endpoint, given),
    request: await readable(located(path, given.input).rest),
    success,
    problems,
  };
}

const parametersOf = (endpoint: Endpoint, { input, version }: Given): Examples['parameters'] => ({
  ...input,
  'Accept-Language': 'en-US',
  ...(isWrite(endpoint) ? { 'Idempotency-Key': KEY } : {}),
  ...(version === undefined ? {} : { 'If-Match': `"${version}"` }),
});

/** A form with a file shows the file's content. */
const readable = async (fields: Given['input']): Promise<unknown> =>
  Object.fromEntries(
    await Promise.all(
      Object.entries(fields).map(async ([name, value]) => [name, value instanceof Blob ? await value.text() : value]),
    ),
  );

/** Problems without details look the same for every operation. */
export const isPlain = (problem: Problem, body: Answer['body']): boolean =>
  body['hold'] === undefined && JSON.stringify(body['errors']) === '[]' && body['title'] === codeOf(problem);
