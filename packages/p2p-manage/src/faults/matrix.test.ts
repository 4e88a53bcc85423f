import { expect } from '@open-wc/testing';

import { MODULE_OPERATIONS, faultRows, matrixFaults, operationFaults } from '@portal/tests/fault-rig';

import { CONTRACT, MUTANTS } from './contract.fixture.js';
import { NETWORK } from './network.fixture.js';
import { ORDER_CELLS } from './order.fixture.js';
import { SESSION } from './session.fixture.js';
import { TIME } from './time.fixture.js';

describe('the fault matrix of <p2p-manage>', () => {
  const matrix = { ...NETWORK, ...CONTRACT, ...ORDER_CELLS, ...TIME, ...SESSION };

  it('tests every row or gives a reason, with at most 15% omitted', () => {
    const rows = faultRows('NHCOTS');

    expect(rows).to.have.length(69);
    expect(matrixFaults(matrix, rows)).to.deep.equal([]);
  });

  it('tests each operation against network, HTTP, contract, and session faults', () => {
    expect(operationFaults(matrix, MODULE_OPERATIONS['p2p-manage'])).to.deep.equal([]);
  });

  it('reads at least three hundred responses that violate the contract', () => {
    expect(MUTANTS).to.be.at.least(300);
  });
});
