import { runCells } from '@portal/tests/fault-rig';

import { ORDER_CELLS } from './order.fixture.js';

describe('<p2p-manage> and the order of events', () => runCells(ORDER_CELLS));
