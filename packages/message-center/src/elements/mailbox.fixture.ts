import { fixture, html } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';

import { mockPortal } from '@portal/mocks';
import type { MockPortalOptions } from '@portal/mocks';

import '../define/message-center.js';
import { messageCenterDriver } from './message-center.driver.js';
import type { MessageCenter } from './message-center.js';

/** A message center over a backend of its own, with what it reads first on screen. */
export async function aMailbox({
  attributes = {},
  strings,
  ...options
}: MockPortalOptions & {
  attributes?: Partial<Pick<MessageCenter, 'view' | 'messageId' | 'pageSize'>>;
  strings?: Record<string, string>;
} = {}) {
  const portal = mockPortal(options);
  const settings = { ...portal.settings, pollInterval: 0, ...(strings && { strings }) };
  const el = await fixture<MessageCenter>(
    html`<message-center
      .settings=${settings}
      .view=${attributes.view ?? 'all'}
      .messageId=${attributes.messageId}
      .pageSize=${attributes.pageSize ?? 10}
    ></message-center>`,
  );
  const driver = messageCenterDriver(el);
  await driver.settled();
  return { el, ...portal, ...driver };
}

/** Presses Tab until something of that name has the focus. */
export const tabTo = async (name: string, focusedName: () => string | undefined): Promise<void> => {
  for (let stop = 0; stop < 40 && focusedName() !== name; stop += 1) await sendKeys({ press: 'Tab' });
};
