import { runCells } from '@portal/tests/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<message-center> and the network', () => runCells(NETWORK));
