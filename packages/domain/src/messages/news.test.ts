import { expect } from '@open-wc/testing';

import { newMessages } from './news.js';

describe('newMessages', () => {
  it('counts new messages', () => {
    expect(newMessages({ unread: 1, actionable: 1 }, { unread: 3, actionable: 2 })).to.equal(2);
  });

  it('counts a request already read elsewhere', () => {
    expect(newMessages({ unread: 1, actionable: 1 }, { unread: 1, actionable: 2 })).to.equal(1);
  });

  it('returns nothing after messages were read or answered', () => {
    expect(newMessages({ unread: 3, actionable: 2 }, { unread: 2, actionable: 1 })).to.equal(0);
  });
});
