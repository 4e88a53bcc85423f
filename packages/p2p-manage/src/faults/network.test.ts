import { runCells } from '@portal/tests/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<p2p-manage> and the network', () => runCells(NETWORK));
