import { runCells } from '@portal/tests/fault-rig';

import { UPLOADS } from './uploads.fixture.js';

describe('<info-request-form> and its files', () => runCells(UPLOADS));
