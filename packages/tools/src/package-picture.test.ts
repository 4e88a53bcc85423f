import { expect } from '@open-wc/testing';

import { circleIn, layersOf, packagePicture } from './package-picture.js';

const GRAPH = new Map([
  ['module', ['domain', 'kit']],
  ['kit', ['domain']],
  ['domain', []],
]);

describe('the picture of packages', () => {
  it('puts packages without imports at the bottom', () => {
    expect(layersOf(GRAPH)).to.deep.equal([['domain'], ['kit'], ['module']]);
  });

  it('omits an implied line and lists it', () => {
    const picture = packagePicture(GRAPH);
    expect(picture.match(/<path d="M\d+(?:\.\d+)? \d+C/g)).to.have.length(2);
    expect(picture).to.contain('module: domain, kit');
  });

  it('names a circular dependency', () => {
    expect(circleIn(GRAPH)).to.equal(undefined);
    expect(circleIn(new Map([...GRAPH, ['domain', ['module']]]))).to.deep.equal(['module', 'domain', 'module']);
  });
});
