import { runCells } from '@portal/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<message-center> and the network', () => runCells(NETWORK));
