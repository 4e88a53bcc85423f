import { expect, fixture, html } from '@open-wc/testing';

import { deepText, doubling } from '@portal/tests/fault-rig';
import { MESSAGES, mockPortal } from '@portal/mocks';

import '../define/message-center.js';
import '../define/later/message-detail.js';
import { messageCenterDriver } from './message-center.driver.js';
import type { MessageCenter } from './message-center.js';

async function renderedText(messageId: string | undefined, { twice }: { readonly twice: boolean }): Promise<string> {
  const { settings } = mockPortal();
  const given = { ...settings, pollInterval: 0, fetch: twice ? doubling(settings.fetch) : settings.fetch };
  const el = await fixture<MessageCenter>(
    html`<message-center .settings=${given} .messageId=${messageId}></message-center>`,
  );
  await messageCenterDriver(el).settled();
  return deepText(el.renderRoot);
}

describe('<message-center>, over a server that lists everything twice', () => {
  for (const [what, messageId] of [
    ['messages', undefined],
    ['a message, its services and its history', MESSAGES.notice],
  ] as const) {
    it(`renders ${what} once (10-28)`, async () => {
      expect(await renderedText(messageId, { twice: true })).to.equal(await renderedText(messageId, { twice: false }));
    });
  }
});
