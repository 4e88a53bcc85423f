import { expect } from '@open-wc/testing';

import { inPlace, linkTo } from './link.js';

const TARGET = { messageId: 'm 1', orderId: '2' };

describe('links from a host', () => {
  it('receive only IDs and may be relative or absolute (10-11)', () => {
    const hrefFor = ({ messageId, orderId }: typeof TARGET) => `/orders/${orderId}#${encodeURIComponent(messageId)}`;
    expect(linkTo({ hrefFor }, TARGET)).to.equal('/orders/2#m%201');
    expect(linkTo({ hrefFor: () => 'https://portal.example/x' }, TARGET)).to.equal('https://portal.example/x');
    expect(linkTo({ hrefFor: undefined }, TARGET)).to.equal(undefined);
  });

  it('are omitted if unsafe or not an address (10-11)', () => {
    const unsafe = [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'java\nscript:alert(1)',
      'data:text/html,x',
      'blob:x',
      'file:///x',
      'https://',
      '',
    ];
    for (const href of unsafe) expect(linkTo({ hrefFor: () => href }, TARGET), href).to.equal(undefined);
    const throwing = (): string => {
      throw new Error('of the host');
    };
    expect(linkTo({ hrefFor: throwing }, TARGET)).to.equal(undefined);
  });

  it('navigate in place only on a plain click (10-11)', () => {
    const click = (init: MouseEventInit): readonly [boolean, number] => {
      let count = 0;
      const event = new MouseEvent('click', { cancelable: true, ...init });
      inPlace(() => (count += 1))(event);
      return [event.defaultPrevented, count];
    };
    expect(click({})).to.deep.equal([true, 1]);
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { altKey: true }, { button: 1 }])
      expect(click(init)).to.deep.equal([false, 0]);
  });
});
