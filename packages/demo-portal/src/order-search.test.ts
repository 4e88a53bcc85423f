import { expect } from '@open-wc/testing';

import { isoDate } from './order-search.js';

describe('isoDate of the demo portal (10-21)', () => {
  const table: readonly (readonly [typed: string, expected: string | undefined])[] = [
    ['01/31/1964', '1964-01-31'],
    ['1/31/1964', '1964-01-31'],
    [' \u202a01/31/1964\u202c\u200b', '1964-01-31'],
    ['\uff10\uff11\uff0f\uff13\uff11\uff0f\uff11\uff19\uff16\uff14', '1964-01-31'],
    ['01-31-1964', '1964-01-31'],
    ['01\u221231\u22121964', '1964-01-31'],
    ['01\u221531\u22151964', '1964-01-31'],
    ['02/30/1964', undefined],
    ['1964', undefined],
    ['\u200b', ''],
    ['', ''],
  ];
  for (const [typed, expected] of table) {
    it(`reads ${String(expected)} in ${JSON.stringify(typed)}`, () => expect(isoDate(typed)).to.equal(expected));
  }
});
