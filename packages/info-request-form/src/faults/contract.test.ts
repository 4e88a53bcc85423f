import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<info-request-form> and answers that are off contract', () => runCells(CONTRACT));
