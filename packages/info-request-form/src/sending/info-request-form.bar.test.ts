import { expect } from '@open-wc/testing';
import { resetMouse, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';

import { aForm } from '../request-form.fixture.js';

/** The form with a document's last checkbox half covered by the bar. */
async function boxAtTheBar() {
  const form = await aForm();
  const box = form.cannotBoxes().at(-1);
  if (!box) throw new Error('The form has no document item.');
  const below = () => box.getBoundingClientRect().bottom - form.bar().getBoundingClientRect().top;
  window.scrollBy(0, below() - 8);
  return { box, below };
}

describe('<info-request-form> and its bar', () => {
  // The bar is sticky if there is enough space.
  beforeEach(() => setViewport({ width: 800, height: 720 }));
  afterEach(async () => {
    await resetMouse();
    await setViewport({ width: 800, height: 600 });
  });

  it("doesn't move during a press, so that no click is lost", async () => {
    const { box, below } = await boxAtTheBar();
    expect(below()).to.be.within(7, 9);
    const { x, y } = box.getBoundingClientRect();

    await sendMouse({ type: 'click', position: [Math.round(x + 6), Math.round(y + 4)] });

    expect(box.checked).to.equal(true);
  });

  it("doesn't cover the element focused by keyboard", async () => {
    const { box, below } = await boxAtTheBar();
    expect(below()).to.be.greaterThan(0);

    box.focus();
    await sendKeys({ up: 'Tab' });

    expect(below()).to.be.at.most(0);
  });
});
