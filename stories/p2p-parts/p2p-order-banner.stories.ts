import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { OrderHeader } from '@portal/api';
import { ORDERS, mockPortal } from '@portal/mocks';
import type { ScenarioName } from '@portal/mocks';
import type { P2pOrderBanner } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/p2p-order-banner.js';

const order = (orderId: string, scenario: ScenarioName = 'office-day'): OrderHeader => {
  const { orders } = mockPortal({ scenario }).backend;
  return orders.header(orders.get(orderId));
};

/** The case header, for each status of an order. */
const meta = {
  title: 'P2P parts/Order banner',
  component: 'p2p-order-banner',
  args: { order: order(ORDERS.request) },
  render: (args) => html`<p2p-order-banner .order=${args.order}></p2p-order-banner>`,
} satisfies Meta<P2pOrderBanner>;

export default meta;
type Story = StoryObj<P2pOrderBanner>;

export const NonAuthorized: Story = { tags: ['PS-04'] };
export const Authorized: Story = { args: { order: order(ORDERS.authorized) } };
export const Pending: Story = { args: { order: order(ORDERS.pending) } };
export const Withdrawn: Story = { args: { order: order(ORDERS.withdrawn) } };
export const LongWords: Story = { args: { order: order(ORDERS.request, 'long-words') } };
