import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<message-center> and off-contract responses', () => runCells(CONTRACT));
