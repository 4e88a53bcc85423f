import { runCells } from '@portal/tests/fault-rig';

import { TIME } from './time.fixture.js';

describe('<p2p-scheduler> and time', () => runCells(TIME));
