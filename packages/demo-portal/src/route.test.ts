import { expect } from '@open-wc/testing';

import { href, routeOf } from './route.js';

describe('the address of a page', () => {
  it('leads to one message, or without its ID to the list', () => {
    expect(routeOf(href.message('m-1'))).to.deep.equal({ page: 'message', messageId: 'm-1' });
    expect(routeOf('#/messages')).to.deep.equal({ page: 'landing' });
    expect(routeOf('#/messages/')).to.deep.equal({ page: 'landing' });
  });

  it("leads to an order's task, or to all orders", () => {
    expect(routeOf(href.p2pManage('1/2'))).to.deep.equal({ page: 'p2p-manage', orderId: '1/2' });
    expect(routeOf('#/orders')).to.deep.equal({ page: 'orders' });
  });

  it('is not found if no page has it', () => {
    for (const hash of ['#/nowhere', '#/orders/1', '#/orders/1/p2p/pay', '#/elsewhere'])
      expect(routeOf(hash)).to.deep.equal({ page: 'not-found' });
  });
});
