import { runCells } from '@portal/tests/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<info-request-form> and the network', () => runCells(NETWORK));
