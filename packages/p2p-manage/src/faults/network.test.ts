import { setViewport } from '@web/test-runner-commands';

import { runCells } from '@portal/tests/fault-rig';

import { NETWORK } from './network.fixture.js';

describe('<p2p-manage> and the network', () => {
  // The bar with the new time has room for its whole sentence.
  before(() => setViewport({ width: 1200, height: 900 }));
  runCells(NETWORK);
});
