import { expect } from '@open-wc/testing';

import { onceDefined } from './once-defined.js';

let count = 0;
const aTag = (): string => `once-defined-${String((count += 1))}`;

/** How often a page is asked when a tag will be defined. */
async function asked(run: () => void): Promise<number> {
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
  it('calls those that still wait when the tag is defined', async () => {
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

  it('waits once for each tag, however many elements come and go', async () => {
    const tag = aTag();
    const times = await asked(() => {
      for (let turn = 0; turn < 200; turn += 1) onceDefined(tag, () => undefined)();
    });
    expect(times).to.equal(1);
  });

  it('calls nothing for a tag that is defined already', async () => {
    const tag = aTag();
    customElements.define(tag, class extends HTMLElement {});
    let called = false;
    onceDefined(tag, () => (called = true));
    await Promise.resolve();
    expect(called).to.equal(false);
  });
});
