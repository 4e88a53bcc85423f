import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getP2pEligibility } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { P2pAction } from '@portal/p2p-manage';
import '@portal/p2p-manage/define/p2p-action.js';

/** The button on an order. Each story is one answer about one order. */
const meta = {
  title: 'P2P manage/Action',
  component: 'p2p-action',
  args: { orderId: ORDERS.request },
  render: ({ orderId }) => html`<p2p-action .orderId=${orderId}></p2p-action>`,
} satisfies Meta<P2pAction>;

export default meta;
type Story = StoryObj<P2pAction>;

export const Request: Story = {};
export const Manage: Story = { args: { orderId: ORDERS.confirmed } };
export const NotInRolloutYet: Story = { parameters: { portal: { scenario: 'before-rollout' } } };
export const PlanExcluded: Story = { args: { orderId: ORDERS.geneticGeorgiaCommercial } };
export const SolutionByPhone: Story = { args: { orderId: ORDERS.radiology } };
export const WindowOver: Story = { args: { orderId: ORDERS.windowOver } };
export const UnderAppeal: Story = { args: { orderId: ORDERS.underAppeal } };
export const AlreadyUsed: Story = { args: { orderId: ORDERS.completed } };
export const OrderAuthorized: Story = { args: { orderId: ORDERS.authorized } };
export const OrderUnknown: Story = { args: { orderId: '999' } };
export const Slow: Story = { parameters: { portal: { scenario: 'slow' } } };
export const Failed: Story = {
  parameters: { portal: { overrides: [answer(getP2pEligibility, () => problem(503, 'busy'))] } },
};
export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };
