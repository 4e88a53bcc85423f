import { runCells } from '@portal/tests/fault-rig';

import { SESSION } from './session.fixture.js';

describe('<message-center> and the session', () => runCells(SESSION));
