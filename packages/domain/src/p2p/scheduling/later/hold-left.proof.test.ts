import fc from 'fast-check';

import { holdLeft } from './hold-left.js';
import type { HoldLeft } from './hold-left.js';

const EXPIRES = '2026-06-23T14:05:00.000Z';
const END = Date.parse(EXPIRES);

/** The promised time, in milliseconds. */
const promised = (left: HoldLeft): number =>
  left.unit === 'over' ? 0 : left.count * (left.unit === 'minutes' ? 60_000 : 1_000);

const at = (ms: number): HoldLeft => holdLeft(EXPIRES, new Date(ms));

/** Up to twenty minutes before or after the end, most of them close to it. */
const moment = fc.oneof(fc.integer({ min: -1_200_000, max: 1_200_000 }), fc.integer({ min: -2_000, max: 2_000 }));

describe('holdLeft, over 20,000 random moments', () => {
  it('never promises more time than there is (PS-27)', () => {
    fc.assert(
      fc.property(moment, (away) => {
        const left = at(END + away);
        return promised(left) <= Math.max(-away, 0) && (away < 0 || left.unit === 'over');
      }),
      { numRuns: 20_000, seed: 1 },
    );
  });

  it('never grows as time passes (PS-27)', () => {
    fc.assert(
      fc.property(
        moment,
        fc.nat(300_000),
        (away, later) => promised(at(END + away + later)) <= promised(at(END + away)),
      ),
      { numRuns: 20_000, seed: 2 },
    );
  });
});
