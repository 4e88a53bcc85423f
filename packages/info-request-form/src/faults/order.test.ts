import { runCells } from '@portal/tests/fault-rig';

import { ORDER } from './order.fixture.js';

describe('<info-request-form> and the order of events', () => runCells(ORDER));
