import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { mockPortal } from '@portal/mocks';

import { ofDetail, ofList } from '../copy.fixture.js';
import { START } from '../model/list-state.js';
import { aMailbox } from './mailbox.fixture.js';

const LIST = { view: 'all', search: '', sort: START.sort, timeZone: 'UTC' } as const;

type Mailbox = Awaited<ReturnType<typeof aMailbox>>;

const tickWith = (mailbox: Mailbox, index: number, init: MouseEventInit): void =>
  void mailbox.checkbox(index)?.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...init }));

describe('the selection of messages', () => {
  it('spans all pages, shows its count, and applies to every action (10-11)', async () => {
    const mailbox = await aMailbox({ scenario: 'hundred-messages' });
    const { tick, press, settled, ticked, text, backend } = mailbox;
    const query = { ...LIST, pageSize: 25, cursor: null } as const;
    const isUnread = (index: number): boolean | undefined => backend.messages.page(query).items[index]?.unread;
    tick(3);
    tick(4);
    await settled();
    press(ofList('pager.next'));
    await settled();
    expect(ticked().some(Boolean)).to.equal(false);
    tick(0);
    await settled();
    expect(text()).to.contain(ofList('selected.elsewhere', { count: 3, elsewhere: 2 }));

    press(ofList('pager.previous'));
    await settled();
    expect(ticked().slice(3, 5)).to.deep.equal([true, true]);
    press(ofList('mark-unread'));
    await settled();
    expect([3, 4, 10].map((index) => isUnread(index))).to.deep.equal([true, true, true]);
    expect(text()).to.not.contain(ofList('selected', { count: 3 }));
  });

  it('spans rows between two ticks with Shift, and back (10-11)', async () => {
    const mailbox = await aMailbox({ scenario: 'hundred-messages' });
    const { settled, ticked } = mailbox;
    tickWith(mailbox, 2, {});
    await settled();
    tickWith(mailbox, 6, { shiftKey: true });
    await settled();
    expect(ticked().flatMap((on, index) => (on ? [index] : []))).to.deep.equal([2, 3, 4, 5, 6]);

    tickWith(mailbox, 4, { shiftKey: true });
    await settled();
    expect(ticked().flatMap((on, index) => (on ? [index] : []))).to.deep.equal([2, 3]);
  });

  it('clears with an announcement when another view is shown (10-11)', async () => {
    const { tick, settled, chooseTab, announcements, text } = await aMailbox();
    tick(0);
    await settled();
    chooseTab(ofList('tab.closed'));
    await settled();
    expect(text()).to.not.contain(ofList('selected', { count: 1 }));
    expect(announcements()).to.contain(ofList('selection-cleared'));
  });
});

describe('rows with host URLs', () => {
  it('are links with ids only, and open in place on click (10-11)', async () => {
    const requested: string[] = [];
    const { el, opener, settled, backend } = await aMailbox({
      hrefFor: (target) => {
        requested.push(...Object.keys(target));
        return `/messages/${target.messageId}`;
      },
    });
    const link = opener(0);
    const [first] = backend.messages.requests();
    expect([link?.localName, link?.getAttribute('href')]).to.deep.equal(['a', `/messages/${first?.messageId ?? ''}`]);
    expect([...new Set(requested)]).to.deep.equal(['messageId', 'orderId']);

    link?.click();
    await settled();
    expect(el.messageId).to.equal(first?.messageId);
  });

  it('link to the previous and next messages (10-11)', async () => {
    const { el, open, settled, step, backend } = await aMailbox({
      hrefFor: ({ messageId, orderId }) => `/orders/${orderId}/messages/${messageId}`,
    });
    open(0);
    await settled();
    const { messageId } = el;
    const { nextId, nextOrderId } = backend.messages.neighbors({ ...LIST, messageId: String(messageId) });
    const next = step(ofDetail('next'));
    expect(next?.getAttribute('href')).to.equal(`/orders/${String(nextOrderId)}/messages/${String(nextId)}`);
    expect([step(ofDetail('previous'))?.getAttribute('href'), step(ofDetail('previous'))?.ariaDisabled]).to.deep.equal([
      null,
      'true',
    ]);
    await expect(el).to.be.accessible();

    for (const keys of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }]) {
      const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys });
      let opens = false;
      window.addEventListener(
        'click',
        (event) => {
          opens = !event.defaultPrevented;
          event.preventDefault();
        },
        { once: true },
      );
      next?.dispatchEvent(click);
      expect([opens, el.messageId]).to.deep.equal([true, messageId]);
    }

    next?.focus();
    next?.click();
    await settled();
    expect(el.messageId).to.equal(nextId);
    expect(step(ofDetail('previous'))?.getAttribute('href')).to.contain(messageId);
  });

  it('keep the focus at the last message (10-11)', async () => {
    const { open, chooseTab, settled, step, focused } = await aMailbox({ hrefFor: ({ messageId }) => `/${messageId}` });
    chooseTab(ofList('tab.unread'));
    await settled();
    open(0);
    await settled();
    step(ofDetail('next'))?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(focused()).to.equal(step(ofDetail('next')));
    expect([step(ofDetail('next'))?.getAttribute('href'), step(ofDetail('next'))?.ariaDisabled]).to.deep.equal([
      null,
      'true',
    ]);
  });

  it('use buttons for the next message without an order id (10-11)', async () => {
    const { backend, settings } = mockPortal();
    const { neighbors } = backend.messages;
    backend.messages.neighbors = function (this: typeof backend.messages, input) {
      return { ...neighbors.call(this, input), previousOrderId: null, nextOrderId: null };
    };
    const { el, open, settled, step } = await aMailbox({
      ...(settings.fetch && { fetch: settings.fetch }),
      hrefFor: ({ messageId }) => `/${messageId}`,
    });
    await settled();
    open(0);
    await settled();
    const { messageId } = el;
    step(ofDetail('next'))?.focus();
    await sendKeys({ press: 'Enter' });
    await settled();

    expect(step(ofDetail('next'))?.role).to.equal('button');
    expect(el.messageId).to.not.equal(messageId);
  });

  it('use buttons if the URL is not allowed in a link (10-11)', async () => {
    for (const hrefFor of [undefined, () => 'javascript:alert(1)', () => undefined]) {
      const { opener } = await aMailbox({ ...(hrefFor && { hrefFor }) });
      expect(opener(0)?.localName).to.equal('button');
    }
  });
});
