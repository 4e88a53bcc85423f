import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<p2p-scheduler> and answers that are off contract', () => runCells(CONTRACT));
