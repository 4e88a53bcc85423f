import { expect } from '@open-wc/testing';

import { deepText, doubling } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import { formOver } from './request-form.fixture.js';

/** Renders a request with a draft of every item and a file of each outcome. */
async function renderedText({ twice }: { readonly twice: boolean }): Promise<string> {
  const portal = mockPortal();
  const messageId = MESSAGES.clarification;
  const { infoRequests, attachments } = portal.backend;
  portal.qa.colleagueDrafts(messageId, 'Eight weeks of therapy.');
  const { items } = infoRequests.get(messageId);
  for (const [i, decided] of [[], ['unreadable']].entries()) {
    const bytes = new TextEncoder().encode(`%PDF-1.4 ${String(i)}`);
    const { attachmentId } = attachments.add(messageId, items.at(-1)?.itemId ?? null, {
      fileName: `${String(i)}.pdf`,
      bytes,
    });
    attachments.decide(attachmentId, decided as []);
  }
  const form = await formOver(portal, { messageId, ...(twice && { wrap: doubling }) });
  await form.reusableRead();
  return deepText(form.el.renderRoot);
}

describe('<info-request-form>, over a server that lists everything twice', () => {
  it('renders items, answers, files, and their reasons once (10-28)', async () => {
    const once = await renderedText({ twice: false });

    expect(once).to.contain('1.pdf');
    expect(await renderedText({ twice: true })).to.equal(once);
  });
});
