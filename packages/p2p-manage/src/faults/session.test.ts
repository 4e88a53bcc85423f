import { runCells } from '@portal/tests/fault-rig';

import { SESSION } from './session.fixture.js';

describe('<p2p-manage> and the session', () => runCells(SESSION));
