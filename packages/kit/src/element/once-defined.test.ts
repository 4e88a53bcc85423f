import { expect } from '@open-wc/testing';

import { onceDefined } from './once-defined.js';

let count = 0;
const aTag = (): string => `once-defined-${String((count += 1))}`;

/** Counts the page's calls of `whenDefined`. */
async function countRequests(run: () => void): Promise<number> {
  const own = customElements.whenDefined.bind(customElements);
  let times = 0;
  customElements.whenDefined = (tag) => {
    times += 1;
    return own(tag);
  };
  run();
  customElements.whenDefined = own;
  await Promise.resolve();
  return times;
}

describe('onceDefined', () => {
  it('calls the remaining callbacks once the tag is defined', async () => {
    const tag = aTag();
    const called: string[] = [];
    onceDefined(tag, () => called.push('stays'));
    const leave = onceDefined(tag, () => called.push('left'));
    leave();

    customElements.define(tag, class extends HTMLElement {});
    await customElements.whenDefined(tag);
    await Promise.resolve();

    expect(called).to.deep.equal(['stays']);
  });

  it('waits once per tag, whatever the number of elements', async () => {
    const tag = aTag();
    const times = await countRequests(() => {
      for (let turn = 0; turn < 200; turn += 1) onceDefined(tag, () => undefined)();
    });
    expect(times).to.equal(1);
  });

  it('calls nothing for a tag that is already defined', async () => {
    const tag = aTag();
    customElements.define(tag, class extends HTMLElement {});
    let called = false;
    onceDefined(tag, () => (called = true));
    await Promise.resolve();
    expect(called).to.equal(false);
  });
});
