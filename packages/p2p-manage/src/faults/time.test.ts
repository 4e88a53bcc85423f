import { runCells } from '@portal/tests/fault-rig';

import { TIME } from './time.fixture.js';

describe('<p2p-manage> and time', () => runCells(TIME));
