import { expect } from '@open-wc/testing';

import { getHold, scheduleP2p } from '@portal/api';
import { MOCK_BASE_URL } from '@portal/mocks';

import { WIRE_FAULTS } from './faults.js';
import type { Bench, Cell, Proof } from './matrix.js';
import { operationFaults, proof, runProof } from './matrix.js';
import type { FaultRow } from './rows.js';
import { Wire } from './wire.js';

const quiet = (): Promise<void> => Promise.resolve();
const cell = (...proofs: readonly Proof[]): Cell => ({ proofs });
const hold = (): Proof => proof('keeps the hold', 'PS-27', quiet, getHold);

const GREEN: Partial<Record<FaultRow, Cell>> = {
  N1: cell(hold()),
  H11: cell(hold()),
  C2: cell(hold()),
  S2: cell(hold()),
};

/** Sends a call over a wire that `intercept` breaks. */
const calling = (intercept: (typeof WIRE_FAULTS)[number]['intercept']) => async (): Promise<void> => {
  const wire = new Wire(() => Promise.resolve(Response.json({})));
  wire.intercept(getHold, intercept);
  const path = `${MOCK_BASE_URL}${getHold.path.replace(/:\w+/g, 'x')}`;
  await wire.fetch(new Request(new URL(path, location.origin))).catch(() => undefined);
};

describe('the matrix by operation', () => {
  it('names a read without a proof, and its group', () => {
    expect(operationFaults(GREEN, ['getHold'])).to.deep.equal([]);
    expect(operationFaults({ ...GREEN, C2: cell() }, ['getHold'])).to.deep.equal([
      'getHold has no proof against off-contract responses (C)',
    ]);
    expect(operationFaults(GREEN, ['getHold', 'scheduleP2p'])).to.have.length(4);
  });

  it('accepts a true sentence as a reason instead of a proof', () => {
    const { C2, ...rest } = GREEN;
    expect(C2).not.to.equal(undefined);
    const reason = 'The module reads nothing of its response.';

    expect(operationFaults(rest, ['getHold'], { getHold: { C: reason } })).to.deep.equal([]);
    expect(operationFaults(rest, ['getHold'], { getHold: { C: 'later' } })).to.deep.equal([
      'getHold is left out of C without a reason',
    ]);
    expect(operationFaults(GREEN, ['getHold'], { getHold: { C: reason } })).to.deep.equal([
      'getHold is left out of C, but has a proof',
    ]);
  });

  it("names a proof of an operation that the module doesn't send", () => {
    const strange = { ...GREEN, N2: cell(proof('books once', 'PS-22', quiet, scheduleP2p)) };

    expect(operationFaults(strange, ['getHold'])).to.deep.equal([
      "scheduleP2p is in the matrix, but the module doesn't send it",
    ]);
  });

  it("fails a proof that doesn't break its operation", async () => {
    const bench = {} as Bench;
    const covers = ['getHold'];
    const [offline] = WIRE_FAULTS;
    const ends = async (run: () => Promise<void>): Promise<string> =>
      runProof({ run, covers }, bench).then(
        () => 'passed',
        () => 'failed',
      );

    expect(await ends(quiet), 'no call at all').to.equal('failed');
    expect(await ends(calling((_, pass) => pass())), 'answered, but later').to.equal('failed');
    expect(await ends(calling(offline?.intercept ?? ((_, pass) => pass())))).to.equal('passed');
  });
});
