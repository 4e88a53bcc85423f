import { expect, oneEvent } from '@open-wc/testing';

import { ORDERS } from '@portal/mocks';

import '../define/later/p2p-scheduler-steps.js';
import { ofClosed } from '../copy.fixture.js';
import { P2pManageRequestedEvent } from '../manage-event.js';

import { aScheduler } from './scheduler.fixture.js';

describe('<p2p-scheduler> on an order that has a Peer-to-Peer', () => {
  it('leads to managing it (PS-23, PM-01)', async () => {
    const { headings, press } = await aScheduler({}, ORDERS.requested);
    expect(headings()).to.include(ofClosed('booked-title'));

    const received = oneEvent<P2pManageRequestedEvent>(document, P2pManageRequestedEvent.type);
    await press(ofClosed('manage'));
    expect((await received).detail).to.deep.equal({ orderId: ORDERS.requested });
  });

  it('is accessible', async () => {
    const { el } = await aScheduler({}, ORDERS.requested);

    await expect(el).to.be.accessible();
  });
});
