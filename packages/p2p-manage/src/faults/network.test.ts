import { runCells } from '@portal/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<p2p-manage> and the network', () => runCells(NETWORK));
