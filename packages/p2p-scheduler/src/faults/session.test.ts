import { runCells } from '@portal/tests/fault-rig';

import { SESSION } from './session.fixture.js';

describe('<p2p-scheduler> and the session', () => runCells(SESSION));
