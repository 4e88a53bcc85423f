import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getP2pEligibility } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { P2pAction } from '@portal/p2p-manage';
import '@portal/p2p-manage/define/p2p-action.js';

/** The button on an order. Each story is one response about one order. */
const meta = {
  title: 'P2P manage/Action',
  component: 'p2p-action',
  args: { orderId: ORDERS.request },
  render: ({ orderId }) => html`<p2p-action .orderId=${orderId}></p2p-action>`,
} satisfies Meta<P2pAction>;

export default meta;
type Story = StoryObj<P2pAction>;

export const Request: Story = { tags: ['PS-01', 'PS-03'] };
export const Manage: Story = { args: { orderId: ORDERS.confirmed }, tags: ['PM-01', 'PS-23'] };
/** The host's `hrefForP2p` makes it a link, so users can open the page in a new tab. */
export const Link: Story = {
  tags: ['PS-01'],
  parameters: {
    settings: {
      hrefForP2p: (target: { orderId: string; action: string }) => `#/orders/${target.orderId}/p2p/${target.action}`,
    },
  },
};
export const NotInRolloutYet: Story = {
  parameters: { portal: { scenario: 'before-rollout' } },
  tags: ['PS-03', 'PS-26'],
};
export const PlanExcluded: Story = { args: { orderId: ORDERS.geneticGeorgiaCommercial }, tags: ['PS-03', 'PS-26'] };
export const SolutionByPhone: Story = { args: { orderId: ORDERS.radiology }, tags: ['PS-03', 'PS-26'] };
export const WindowOver: Story = { args: { orderId: ORDERS.windowOver }, tags: ['PS-03'] };
export const UnderAppeal: Story = { args: { orderId: ORDERS.underAppeal }, tags: ['PS-03'] };
export const AlreadyUsed: Story = { args: { orderId: ORDERS.completed }, tags: ['PS-03', 'PM-10'] };
export const OrderAuthorized: Story = { args: { orderId: ORDERS.authorized }, tags: ['PS-03'] };
export const OrderUnknown: Story = { args: { orderId: '999' }, tags: ['PS-03'] };
/** The required attribute is missing. */
export const OrderMissing: Story = { args: { orderId: '' } };
export const Slow: Story = { parameters: { portal: { scenario: 'slow' } } };
export const Failed: Story = {
  parameters: { portal: { overrides: [answer(getP2pEligibility, () => problem(503, 'busy'))] } },
};
export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };
