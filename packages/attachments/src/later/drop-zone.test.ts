import { expect, fixture, html } from '@open-wc/testing';
import { LitElement } from 'lit';

import { FileChooser } from './drop-zone.js';

const LIMITS = {
  maxFiles: 3,
  maxBytesPerFile: 1024,
  maxBytesTotal: 2048,
  types: ['.pdf', '.jpg'].map((extension) => ({ extension, mimeType: 'any/any', label: extension })),
};

class ChoosingPart extends LitElement {
  readonly received: string[] = [];
  readonly chooser = new FileChooser(this, this.takerOf('part'));
  takerOf(who: string) {
    return (files: readonly File[]): void => void this.received.push(`${who}: ${files.map(({ name }) => name).join()}`);
  }
  override render(): unknown {
    return this.chooser.render(LIMITS);
  }
}
customElements.define('choosing-part', ChoosingPart);

async function aPart() {
  const el = await fixture<ChoosingPart>(html`<choosing-part></choosing-part>`);
  const input = el.renderRoot.querySelector('input');
  if (!input) throw new Error('The part has no input.');
  // Tests can't operate the browser's own dialog.
  input.click = () => undefined;
  const choose = (...names: readonly string[]): void => {
    const transfer = new DataTransfer();
    for (const name of names) transfer.items.add(new File(['%PDF'], name));
    input.files = transfer.files;
    input.dispatchEvent(new Event('change'));
  };
  return { el, input, choose, cancel: () => input.dispatchEvent(new Event('cancel')) };
}

describe('FileChooser', () => {
  it('offers the accepted types (IR-20)', async () => {
    expect((await aPart()).input.accept).to.equal('.pdf,.jpg');
  });

  it('passes files once, to the control that opened it', async () => {
    const { el, choose } = await aPart();

    el.chooser.open({ onFiles: el.takerOf('row') });
    choose('a.pdf');
    choose('b.pdf', 'c.pdf');

    expect(el.received).to.deep.equal(['row: a.pdf', 'part: b.pdf,c.pdf']);
  });

  it('clears the control that opened it on cancel', async () => {
    const { el, choose, cancel } = await aPart();

    el.chooser.open({ onFiles: el.takerOf('row') });
    cancel();
    choose('a.pdf');

    expect(el.received).to.deep.equal(['part: a.pdf']);
  });

  it('accepts one file to replace one, and several again afterward', async () => {
    const { el, input } = await aPart();

    el.chooser.open({ multiple: false });
    expect(input.multiple).to.equal(false);
    el.chooser.open();
    expect(input.multiple).to.equal(true);
  });

  it('accepts the same file again after it was removed', async () => {
    const { input, choose } = await aPart();
    choose('a.pdf');
    expect(input.files).to.have.length(0);
  });
});
