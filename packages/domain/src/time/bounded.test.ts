import { expect } from '@open-wc/testing';

import { Bounded } from './bounded.js';

describe('what is remembered', () => {
  it('is made once for each key', () => {
    const made: string[] = [];
    const bounded = new Bounded<string>();
    const get = (key: string) => bounded.get(key, () => (made.push(key), key.toUpperCase()));

    expect([get('a'), get('b'), get('a')]).to.deep.equal(['A', 'B', 'A']);
    expect(made).to.deep.equal(['a', 'b']);
  });

  it('does not grow beyond a limit', () => {
    let made = 0;
    const bounded = new Bounded<number>();
    const get = (key: number) => bounded.get(String(key), () => (made += 1));

    for (let key = 0; key < 5_000; key += 1) get(key);
    get(0);
    get(4_999);

    expect(made).to.equal(5_001);
  });
});
