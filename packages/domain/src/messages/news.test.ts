import { expect } from '@open-wc/testing';

import { newMessages } from './news.js';

describe('newMessages', () => {
  it('counts what arrived', () => {
    expect(newMessages({ unread: 1, actionable: 1 }, { unread: 3, actionable: 2 })).to.equal(2);
  });

  it('counts a request that was read elsewhere before this look', () => {
    expect(newMessages({ unread: 1, actionable: 1 }, { unread: 1, actionable: 2 })).to.equal(1);
  });

  it('is silent when messages were read or answered', () => {
    expect(newMessages({ unread: 3, actionable: 2 }, { unread: 2, actionable: 1 })).to.equal(0);
  });
});
