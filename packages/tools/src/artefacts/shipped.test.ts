import { expect } from '@open-wc/testing';

import { packageOf, unseenByAudit } from './shipped.js';

describe('shipped packages', () => {
  it('are found by the address of a module [10-20]', () => {
    expect(packageOf('/repo/node_modules/lit-html/directives/repeat.js')).to.equal('lit-html');
    expect(packageOf('/repo/node_modules/@lit/context/lib/context.js?v=1')).to.equal('@lit/context');
    expect(packageOf('/repo/node_modules/a/node_modules/@b/c/index.js')).to.equal('@b/c');
    expect(packageOf('C:\\repo\\node_modules\\@lit\\context\\index.js')).to.equal('@lit/context');
    expect(packageOf('/repo/packages/kit/src/index.ts')).to.equal(undefined);
    expect(packageOf('virtual:all-elements')).to.equal(undefined);
  });

  it('are reported if a dependency audit misses them [10-20]', () => {
    const packages = { 'node_modules/lit': {}, 'node_modules/vite': { dev: true } };

    expect(unseenByAudit(['lit', 'vite', 'zod'], { packages })).to.deep.equal(['vite', 'zod']);
  });
});
