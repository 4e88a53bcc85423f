import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<p2p-manage> and the contract', () => runCells(CONTRACT));
