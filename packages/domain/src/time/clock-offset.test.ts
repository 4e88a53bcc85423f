import { expect } from '@open-wc/testing';

import { clockOffset } from './clock-offset.js';

const NOON = Date.parse('2026-06-23T17:00:00Z');
const HOUR = 3_600_000;

describe('clockOffset (10-13)', () => {
  it('leaves a correct clock alone, however slow the response is', () => {
    for (const took of [0, 40, 999, 20_000, 300_000]) {
      for (const written of [0, took / 2, took]) {
        const date = Math.floor((NOON + written) / 1_000) * 1_000;
        expect(clockOffset(0, { date, sent: NOON, received: NOON + took })).to.equal(0);
      }
    }
  });

  it('corrects a clock hours or days off to within the response time', () => {
    for (const wrong of [-400 * 24 * HOUR, -3 * HOUR, -5_000, 5_000, 2 * HOUR, 3 * 24 * HOUR]) {
      const sent = NOON + wrong;
      const offset = clockOffset(0, { date: NOON, sent, received: sent + 400 });
      expect(Math.abs(sent + offset - NOON), String(wrong)).to.be.at.most(1_000);
    }
  });

  it("keeps an offset that still fits, so times don't jump", () => {
    expect(clockOffset(HOUR, { date: NOON + HOUR, sent: NOON - 300, received: NOON + 300 })).to.equal(HOUR);
  });

  it('returns to zero once the device clock is corrected', () => {
    expect(clockOffset(HOUR, { date: NOON, sent: NOON, received: NOON + 100 })).to.equal(0);
  });

  it('ignores an invalid date and a clock changed during the request', () => {
    expect(clockOffset(7, { date: Number.NaN, sent: NOON, received: NOON })).to.equal(7);
    expect(clockOffset(7, { date: NOON, sent: NOON, received: NOON - HOUR })).to.equal(7);
  });
});
