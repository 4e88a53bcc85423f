import { expect } from '@open-wc/testing';

import { charactersLeft, isNearLimit, withPlainBreaks } from './char-counter.js';

describe('charactersLeft (IR-06)', () => {
  const cases: readonly [text: string, limit: number, left: number, why: string][] = [
    ['', 1000, 1000, 'nothing typed'],
    ['', 1500, 1500, 'the other limit that the source names'],
    ['abc', 1000, 997, 'three letters'],
    ['abc', 3, 0, 'exactly full'],
    ['abcd', 3, -1, 'one over'],
    ['a\nb', 10, 7, 'a line break counts once'],
    ['a\r\nb', 10, 7, 'a Windows line break counts once'],
    ['a\rb', 10, 7, 'an old Mac line break counts once'],
    ['👍', 10, 8, 'an emoji is two code units'],
    ['👩‍⚕️', 10, 5, 'a joined emoji is five'],
    ['e\u0301', 10, 8, 'a combining accent counts'],
    ['   ', 10, 7, 'spaces count'],
  ];

  for (const [text, limit, left, why] of cases) {
    it(`returns ${left} of ${limit}: ${why}`, () => {
      expect(charactersLeft(text, limit)).to.equal(left);
    });
  }

  it('submits line breaks the way it counts them', () => {
    expect(withPlainBreaks('a\r\nb\rc\nd')).to.equal('a\nb\nc\nd');
  });
});

describe('isNearLimit', () => {
  const cases: readonly [left: number, limit: number, near: boolean][] = [
    [1000, 1000, false],
    [101, 1000, false],
    [100, 1000, true],
    [0, 1000, true],
    [-5, 1000, true],
    [21, 100, false],
    [20, 100, true],
  ];

  for (const [left, limit, near] of cases) {
    it(`is ${String(near)} with ${left} of ${limit} left`, () => {
      expect(isNearLimit(left, limit)).to.equal(near);
    });
  }
});
