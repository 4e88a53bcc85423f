import { expect } from '@open-wc/testing';

import { FAULT_ROWS, MODULE_OPERATIONS, faultRows, matrixFaults, operationFaults } from '@portal/tests/fault-rig';

import { CONTRACT, MUTANTS } from './contract.fixture.js';
import { NETWORK } from './network.fixture.js';
import { ORDER } from './order.fixture.js';
import { SESSION } from './session.fixture.js';

describe('the fault matrix of <message-center>', () => {
  const matrix = { ...NETWORK, ...CONTRACT, ...ORDER, ...SESSION };

  it('tests every row or gives a reason, with at most 15% omitted', () => {
    expect(faultRows()).to.have.length(57);
    expect(matrixFaults(matrix)).to.deep.equal([]);
  });

  it('tests each operation against network, HTTP, contract, and session faults', () => {
    expect(operationFaults(matrix, MODULE_OPERATIONS['message-center'])).to.deep.equal([]);
  });

  it('fails if a row is missing, untested, or left out without reason', () => {
    const { N1, ...rest } = matrix;
    expect(N1).not.to.equal(undefined);

    expect(matrixFaults(rest)).to.deep.equal([`N1 is missing: ${FAULT_ROWS.N1}`]);
    expect(matrixFaults({ ...rest, N1: { proofs: [] } })).to.deep.equal(['N1 has no proof']);
    expect(matrixFaults({ ...rest, N1: { notApplicable: 'later' } })).to.include('N1 is left out without a reason');
  });

  it('reads at least three hundred off-contract responses', () => {
    expect(MUTANTS).to.be.at.least(300);
  });
});
