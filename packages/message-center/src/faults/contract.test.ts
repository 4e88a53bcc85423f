import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<message-center> and answers that are off contract', () => runCells(CONTRACT));
