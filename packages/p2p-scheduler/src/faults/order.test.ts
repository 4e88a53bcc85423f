import { runCells } from '@portal/tests/fault-rig';

import { ORDER } from './order.fixture.js';

describe('<p2p-scheduler> and the order of events', () => runCells(ORDER));
