import { runCells } from '@portal/tests/fault-rig';

import { CONTRACT } from './contract.fixture.js';

describe('<info-request-form> and off-contract responses', () => runCells(CONTRACT));
