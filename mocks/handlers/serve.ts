import type { HttpHandler } from 'msw';

import { isWrite } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { problemsOf } from '@portal/api/contract/problems.js';

import { answer, problem } from '../answer.js';
import type { RequestContext } from '../answer.js';
import type { Backend } from '../backend.js';
import { ProblemError } from '../db/problem-error.js';
import { sha256 } from '../db/sha256.js';

type Schema = Endpoint['input'];

/**
 * Serves an endpoint from the backend: runs due events first, runs a write once per idempotency key, and turns a
 * refusal into a problem document.
 */
export function serve<Input extends Schema, Output extends Schema>(
  backend: Backend,
  endpoint: Endpoint<Input, Output>,
  work: (given: Input['_zod']['output'], context: RequestContext) => Output['_zod']['input'],
): HttpHandler {
  const handle = (given: Input['_zod']['output'], context: RequestContext): Output['_zod']['input'] | Response => {
    try {
      backend.settle();
      if (!isWrite(endpoint)) return work(given, context);
      const { operation } = endpoint;
      const { key, person } = context;
      const fingerprint = fingerprintOf(given, context);
      return backend.idempotency.once({ person, operation, key, fingerprint }, () => work(given, context));
    } catch (fault) {
      if (!(fault instanceof ProblemError)) throw fault;
      requireListed(endpoint, fault);
      return problem(fault.status, fault.code, fault);
    }
  };
  return answer(endpoint, handle, backend.environment.now);
}

/** Detects a problem that the contract doesn't list for the operation, in every test that causes one. */
function requireListed(endpoint: Endpoint, { status, code }: ProblemError): void {
  const listed: readonly string[] = problemsOf(endpoint);
  const name = `${String(status)} ${code}`;
  if (!listed.includes(name)) throw new Error(`The contract doesn't list ${name} for ${endpoint.operation}.`);
}

/** A comparable form of the request; files compare by content. */
function fingerprintOf(given: unknown, { bytes }: RequestContext): string {
  const entries = Object.entries(given as Record<string, unknown>).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([entries, sha256(bytes)]);
}
