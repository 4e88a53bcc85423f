import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import '@portal/host/define/portal-settings.js';
import '@portal/message-center/define/message-badge.js';
import { ORDERS, mockPortal } from '@portal/mocks';
import '@portal/p2p-manage/define/p2p-action.js';

/** Set once around a page, it gives its settings to every module inside. It renders nothing of its own. */
const meta = {
  title: 'Host/Portal settings',
  component: 'portal-settings',
  render: () => html`
    <portal-settings .settings=${mockPortal().settings}>
      <p>Secure Messages <message-badge></message-badge></p>
      <p2p-action order-id=${ORDERS.request}></p2p-action>
    </portal-settings>
  `,
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const AroundTwoModules: Story = { tags: ['PS-01'] };
