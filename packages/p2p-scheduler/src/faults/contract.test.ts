import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<p2p-scheduler> and responses that violate the contract', () => runCells(CONTRACT));
