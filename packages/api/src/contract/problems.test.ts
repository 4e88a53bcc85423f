import { expect } from '@open-wc/testing';

import type { ApiErrorKind } from '../api-error.js';
import { operations } from '../operations.js';
import { errorOf } from '../problem.js';
import { PROBLEMS, codeOf, problemsOf, statusOf } from './problems.js';
import type { Problem } from './problems.js';

/** The error that the client throws for the problem. */
function read(problem: Problem): { readonly kind: ApiErrorKind; readonly code: string | undefined } {
  const status = Number(statusOf(problem));
  const text = JSON.stringify({
    type: `https://payer.example/problems/${codeOf(problem)}`,
    title: 'A problem',
    status,
  });
  const headers = new Headers({ 'content-type': 'application/problem+json' });
  return errorOf('getOrderHeader', { ok: false, status, headers, redirected: false, text });
}

/** How the modules react to each status; a code of its own reaction comes first. */
const KINDS: Readonly<Record<string, ApiErrorKind>> = {
  'idempotency-outstanding': 'busy',
  400: 'rejected',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'rejected',
  409: 'conflict',
  410: 'gone',
  412: 'stale',
  413: 'rejected',
  415: 'rejected',
  422: 'rejected',
  428: 'stale',
  429: 'busy',
  500: 'server',
  503: 'busy',
  507: 'server',
};

describe('the problems of the contract', () => {
  it('are listed for every operation, once each, in order of status', () => {
    for (const endpoint of operations()) {
      const listed = problemsOf(endpoint);
      expect(listed).to.eql([...new Set(listed)].sort());
      expect(listed).to.include.members(['401 signed-out', '429 too-many-requests', '503 unavailable']);
    }
  });

  it('include missing, long, and repeated keys exactly for writes', () => {
    const keyed = operations().filter((endpoint) => problemsOf(endpoint).includes('400 key-missing'));

    expect(keyed.every((endpoint) => problemsOf(endpoint).includes('422 key-reused'))).to.equal(true);
    expect(keyed.every(({ method, safe }) => method !== 'GET' && safe !== true)).to.equal(true);
    expect(keyed).to.have.length(operations().filter(({ method, safe }) => method !== 'GET' && !safe).length);
  });

  for (const problem of Object.keys(PROBLEMS) as readonly Problem[]) {
    it(`reach the interface with a code and a kind: ${problem}`, () => {
      expect(read(problem).code).to.equal(codeOf(problem));
      expect(read(problem).kind).to.equal(KINDS[codeOf(problem)] ?? KINDS[statusOf(problem)]);
    });
  }

  it('have exactly one sentence each', () => {
    for (const sentence of Object.values(PROBLEMS)) expect(sentence).to.match(/^[A-Z`].*\.$/);
  });
});
