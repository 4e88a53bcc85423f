import { runCells } from '@portal/tests/fault-rig';

import { SESSION } from './session.fixture.js';

describe('<info-request-form> and the session', () => runCells(SESSION));
