import type { Cell, RowsOf } from '@portal/fault-rig';

import { networkCell } from './moments.fixture.js';

export const NETWORK: Readonly<Partial<Record<RowsOf<'N' | 'H'>, Cell>>> = {
  N1: networkCell('N1'),
  N2: networkCell('N2'),
  N3: networkCell('N3'),
  N4: networkCell('N4'),
  N5: networkCell('N5'),
  N6: networkCell('N6'),
  N7: networkCell('N7'),
  N9: networkCell('N9'),
  H1: networkCell('H1'),
  H2: networkCell('H2'),
  H3: networkCell('H3'),
  H4: networkCell('H4'),
  H6: networkCell('H6'),
  H7: networkCell('H7'),
  H10: networkCell('H10'),
  H11: networkCell('H11'),
  H12: networkCell('H12'),
  H13: networkCell('H13'),
  H14: networkCell('H14'),
};
