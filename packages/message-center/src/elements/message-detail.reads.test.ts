import { expect } from '@open-wc/testing';

import { getAttachmentLimits, getInfoRequest, getMessage } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { MOCK_BASE_URL } from '@portal/mocks';
import { http } from 'msw';

import { ofList } from '../copy.fixture.js';
import { aMailbox } from './mailbox.fixture.js';

/** The paths that are asked for while a mailbox is used. */
async function aWatchedMailbox() {
  const asked: string[] = [];
  const watch = http.all(`*${MOCK_BASE_URL}/*`, ({ request }) => {
    asked.push(new URL(request.url).pathname);
    return undefined;
  });
  const mailbox = await aMailbox({ overrides: [watch] });
  const reads = ({ path }: Endpoint): number => {
    const pattern = new RegExp(`${path.replace(/:\w+/g, '[mr]-\\d+')}$`);
    return asked.filter((one) => pattern.test(one)).length;
  };
  return { ...mailbox, reads, sent: () => asked };
}

describe('what is read when a message is opened', () => {
  it('reads the message and its request once, for the page and the form together (MC-20)', async () => {
    const { open, settled, formLoaded, form, reads } = await aWatchedMailbox();

    // One that was read before: marking it as read would read it again.
    open(1);
    await settled();
    await formLoaded();
    await form()?.updateComplete;
    await form()?.request.settled;
    await form()?.limits.settled;

    expect(form()?.request.value).to.exist;
    expect([reads(getMessage), reads(getInfoRequest), reads(getAttachmentLimits)]).to.deep.equal([1, 1, 1]);
  });

  it('reads what only goes with a message after its form can be filled in (MC-20)', async () => {
    const { el, open, settled, sent } = await aWatchedMailbox();
    const before = sent().length;
    let first: readonly string[] = [];
    // Heard on its way down, before the page around the form goes on.
    const heard = (): void => void (first = sent().slice(before));

    open(0);
    await el.updateComplete;
    const detail = el.renderRoot.querySelector('message-detail');
    detail?.renderRoot.addEventListener('module-ready', heard, { capture: true, once: true });
    await settled();

    expect(first.length).to.be.within(3, 4);
    expect(
      sent()
        .slice(before + first.length)
        .some((path) => path.endsWith('/history')),
    ).to.equal(true);
  });

  it('reads the limits for files once, however many messages are opened (IR-14)', async () => {
    const { open, settled, formLoaded, form, press, reads } = await aWatchedMailbox();
    open(1);
    await settled();
    await formLoaded();
    await form()?.updateComplete;
    await form()?.limits.settled;
    press(ofList('title'));
    await settled();

    open(3);
    await settled();
    await formLoaded();
    await form()?.updateComplete;
    await form()?.limits.settled;

    expect(form()?.limits.value).to.exist;
    expect(reads(getMessage)).to.equal(2);
    expect(reads(getAttachmentLimits)).to.equal(1);
  });
});
