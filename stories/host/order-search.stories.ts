import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { ORDERS, TEST_NOW, createBackend, createClock } from '@portal/mocks';
import { ofAction } from '@portal/p2p-manage/testing';

import '../support/order-results.js';

/** The host's own order search, with `<p2p-action>` on each result. All of them share one request per page. */
const meta = {
  title: 'Host/Order search',
  tags: ['!autodocs'],
  args: { orderId: '' },
  render: ({ orderId }) => {
    const { orders } = createBackend({ now: createClock(TEST_NOW).now });
    const found = orders.search({ page: 1, pageSize: 10, ...(orderId === '' ? {} : { orderId }) });
    return html`<story-order-results .orders=${found.orders} .total=${found.total}></story-order-results>`;
  },
} satisfies Meta<{ orderId: string }>;

export default meta;
type Story = StoryObj<{ orderId: string }>;

/** The text of every rendered button and reason. */
const announced = (canvas: HTMLElement): string => {
  const results = canvas.querySelector('story-order-results')?.shadowRoot;
  return [...(results?.querySelectorAll('p2p-action') ?? [])].map((each) => each.shadowRoot?.textContent).join(' ');
};

export const Request: Story = {
  args: { orderId: ORDERS.request },
  tags: ['PS-01', 'PS-02', 'PS-03'],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(announced(canvasElement)).toContain(ofAction('request')));
  },
};

export const Manage: Story = {
  args: { orderId: ORDERS.confirmed },
  tags: ['PS-02', 'PS-23', 'PM-01'],
  play: async ({ canvasElement }) => {
    await waitFor(() => expect(announced(canvasElement)).toContain(ofAction('manage')));
  },
};

/** A page of results with each order's action, or why there is none. */
export const Page: Story = { tags: ['PS-01', 'PS-02', 'PS-03', 'PS-26'] };
