import { runCells } from '@portal/tests/fault-rig';

import { ORDER } from './order.fixture.js';

describe('<message-center> and the order of events', () => runCells(ORDER));
