import { expect } from '@open-wc/testing';

import { isOtherMinute } from './minute.js';

describe('the minute in which a table renders', () => {
  const at = (time: string) => new Date(`2026-06-23T14:${time}Z`);

  it('changes once a minute starts, or if there was none', () => {
    expect(isOtherMinute(at('00:59.999'), at('00:00.000'))).to.equal(false);
    expect(isOtherMinute(at('01:00.000'), at('00:59.999'))).to.equal(true);
    expect(isOtherMinute(at('01:00.000'), undefined)).to.equal(true);
    expect(isOtherMinute(undefined, undefined)).to.equal(false);
  });
});
