import { runCells } from '@portal/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<info-request-form> and the network', () => runCells(NETWORK));
