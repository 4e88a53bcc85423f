import { expect } from '@open-wc/testing';

import { MODULE_OPERATIONS, faultRows, matrixFaults, operationFaults } from '@portal/tests/fault-rig';

import { CONTRACT, MUTANTS } from './contract.fixture.js';
import { NETWORK } from './network.fixture.js';
import { ORDER } from './order.fixture.js';
import { SESSION } from './session.fixture.js';
import { UPLOADS } from './uploads.fixture.js';

describe('the fault matrix of <info-request-form>', () => {
  const matrix = { ...NETWORK, ...CONTRACT, ...ORDER, ...SESSION, ...UPLOADS };

  it('tests every row or gives a reason, with at most 15% omitted', () => {
    const rows = faultRows('NHCOSU');

    expect(rows).to.have.length(73);
    expect(matrixFaults(matrix, rows)).to.deep.equal([]);
  });

  it('tests each operation against network, HTTP, contract, and session faults', () => {
    expect(operationFaults(matrix, MODULE_OPERATIONS['info-request-form'])).to.deep.equal([]);
  });

  it('reads at least three hundred off-contract responses', () => {
    expect(MUTANTS).to.be.at.least(300);
  });
});
