import { expect } from '@open-wc/testing';

import { getAttachmentLimits, getInfoRequest, getMessage } from '@portal/api';
import type { Endpoint } from '@portal/api';
import { MOCK_BASE_URL } from '@portal/mocks';
import { http } from 'msw';

import { ofList } from '../copy.fixture.js';
import { aMailbox } from './mailbox.fixture.js';

/** Records the paths that a mailbox requests. */
async function aWatchedMailbox() {
  const requestedPaths: string[] = [];
  const watch = http.all(`*${MOCK_BASE_URL}/*`, ({ request }) => {
    requestedPaths.push(new URL(request.url).pathname);
    return undefined;
  });
  const mailbox = await aMailbox({ overrides: [watch] });
  const reads = ({ path }: Endpoint): number => {
    const pattern = new RegExp(`${path.replace(/:\w+/g, '[mr]-\\d+')}$`);
    return requestedPaths.filter((one) => pattern.test(one)).length;
  };
  return { ...mailbox, reads, sent: () => requestedPaths };
}

describe('requests when the user opens a message', () => {
  it('read the message and its request once for page and form (MC-20)', async () => {
    const { open, settled, formLoaded, form, reads } = await aWatchedMailbox();

    // Opens a message that is already read, because marking one as read would reload it.
    open(1);
    await settled();
    await formLoaded();
    await form()?.updateComplete;
    await form()?.request.settled;
    await form()?.limits.settled;

    expect(form()?.request.value).to.exist;
    expect([reads(getMessage), reads(getInfoRequest), reads(getAttachmentLimits)]).to.deep.equal([1, 1, 1]);
  });

  it('load secondary data after the form is usable (MC-20)', async () => {
    const { el, open, settled, sent } = await aWatchedMailbox();
    const before = sent().length;
    let first: readonly string[] = [];
    // Captures the event before the page around the form continues.
    const received = (): void => void (first = sent().slice(before));

    open(0);
    await el.updateComplete;
    const detail = el.renderRoot.querySelector('message-detail');
    detail?.renderRoot.addEventListener('module-ready', received, { capture: true, once: true });
    await settled();

    expect(first.length).to.be.within(3, 4);
    expect(
      sent()
        .slice(before + first.length)
        .some((path) => path.endsWith('/history')),
    ).to.equal(true);
  });

  it('read the file limits once for all messages (IR-14)', async () => {
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
