import { expect } from '@open-wc/testing';

import { readConfig } from './config.js';

const placeOf = (search: string) => {
  const { timeZone, locale } = readConfig({ search } as Location, () => '');
  return [timeZone, locale];
};

describe('readConfig of the demo portal (10-23)', () => {
  it("uses the visitor's zone and locale unless the URL names them", () => {
    expect(placeOf('')).to.deep.equal([undefined, undefined]);
    expect(placeOf('?time-zone=America/New_York&locale=en-GB')).to.deep.equal(['America/New_York', 'en-GB']);
  });

  it("uses the visitor's zone and locale if the URL names unknown ones", () => {
    expect(placeOf('?time-zone=Mars/Olympus&locale=not_a_tag')).to.deep.equal([undefined, undefined]);
  });
});
