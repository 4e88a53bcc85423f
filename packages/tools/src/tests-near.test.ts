import { expect } from '@open-wc/testing';

import { testsNear } from './tests-near.js';

const edge = (from: string, to: string, typeOnly = false) => ({ from, to, typeOnly });

const EDGES = [
  edge('rule.test.ts', 'rule.ts'),
  edge('element.ts', 'rule.ts'),
  edge('element.test.ts', 'element.ts'),
  edge('packages/tests/src/all.test.ts', 'rule.ts'),
  edge('types.test.ts', 'rule.ts', true),
  edge('other.test.ts', 'other.ts'),
];

describe('the tests a change can break', () => {
  it('are its importers, nearest first, broad tests last', () => {
    expect(testsNear(['rule.ts'], EDGES)).to.deep.equal([
      { path: 'rule.test.ts', steps: 1 },
      { path: 'element.test.ts', steps: 2 },
      { path: 'packages/tests/src/all.test.ts', steps: 1 },
    ]);
  });

  it('include a test that changed itself', () => {
    expect(testsNear(['other.test.ts'], EDGES)).to.deep.equal([{ path: 'other.test.ts', steps: 0 }]);
  });

  it('end at circular imports', () => {
    expect(testsNear(['a.test.ts'], [edge('b.ts', 'a.test.ts'), edge('a.test.ts', 'b.ts')])).to.have.length(1);
  });
});
