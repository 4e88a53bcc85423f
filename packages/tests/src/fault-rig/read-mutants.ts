/** The typed client with off-contract responses: it reads or rejects each one, and never crashes. */
import { expect } from '@open-wc/testing';

import { createApiClient, isApiError } from '@portal/api';
import type { Endpoint } from '@portal/api';

import { markBroken } from './broken.js';
import type { Json, Mutant } from './mutants.js';

interface MutantRead {
  readonly endpoint: Endpoint;
  readonly input: object;
}

/** `inRow` matches the paths inside a row: an error there must not break the list. */
export async function readEach(
  { endpoint, input }: MutantRead,
  mutants: readonly Mutant[],
  inRow: RegExp,
): Promise<void> {
  let answer: Json = null;
  if (mutants.length > 0) markBroken(endpoint.operation);
  const fetch = (): Promise<Response> => Promise.resolve(Response.json(answer));
  const client = createApiClient({ baseUrl: 'https://portal.example/api', fetch });
  for (const mutant of mutants) {
    answer = mutant.json;
    const error: unknown = await client.send(endpoint, input).then(
      () => undefined,
      (reason: unknown) => reason,
    );
    const kind = isApiError(error) ? error.kind : error;
    expect(kind, `${mutant.mutation}: ${mutant.path}`).to.be.oneOf([undefined, 'contract']);
    if (inRow.test(mutant.path)) expect(kind, `one row breaks the list: ${mutant.path}`).to.equal(undefined);
  }
}

/** Whether the mutant has an invalid date: row C6; the other unknown words are C4. */
export const isNotDate = ({ json }: Mutant): boolean => JSON.stringify(json).includes('2026-13-45');
