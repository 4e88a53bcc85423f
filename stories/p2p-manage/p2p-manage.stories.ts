import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect } from 'storybook/test';

import { getP2p, listP2pReceipts } from '@portal/api';
import type { P2p } from '@portal/api';
import { ORDERS, answer, mockPortal } from '@portal/mocks';
import type { P2pManage } from '@portal/p2p-manage';
import { manageDriver } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-manage.js';

/** The peer-to-peer of an order. Each story is one state of it, or one step of changing it. */
const meta = {
  title: 'P2P manage/Manage',
  component: 'p2p-manage',
  args: { orderId: ORDERS.confirmed, timeZone: '' },
  argTypes: {
    timeZone: { control: 'select', options: ['', 'America/New_York', 'America/Chicago', 'America/Phoenix'] },
  },
  render: ({ orderId, timeZone }) => html`<p2p-manage .orderId=${orderId} .timeZone=${timeZone}></p2p-manage>`,
} satisfies Meta<P2pManage>;

export default meta;
type Story = StoryObj<P2pManage>;

const NOT_ACTIVE = { allowed: false, reason: 'not-active' };

/** The confirmed booking, changed in what a story is about. */
const booked = (change: Partial<P2p>): Story => ({
  parameters: {
    portal: {
      overrides: [answer(getP2p, () => ({ ...mockPortal().backend.bookings.get(ORDERS.confirmed), ...change }))],
    },
  },
});

const driven = (canvas: HTMLElement) => {
  const el = canvas.querySelector('p2p-manage');
  if (!el) throw new Error('The story drew no <p2p-manage>');
  return manageDriver(el);
};

export const Requested: Story = { args: { orderId: ORDERS.requested } };
export const Confirmed: Story = {};
export const InAnotherZone: Story = { args: { timeZone: 'America/New_York' } };
export const Called: Story = booked({ state: 'called', canCancel: NOT_ACTIVE, canReschedule: NOT_ACTIVE });
export const Missed: Story = booked({ state: 'missed', canCancel: NOT_ACTIVE });
export const Completed: Story = { args: { orderId: ORDERS.completed } };
export const CancelledByPayer: Story = { args: { orderId: ORDERS.cancelledByPayer } };
export const CancelledByOffice: Story = booked({
  state: 'cancelled',
  cancelledBy: 'office',
  canCancel: NOT_ACTIVE,
  canReschedule: NOT_ACTIVE,
});
export const Declined: Story = { args: { orderId: ORDERS.declined } };
export const Expired: Story = booked({ state: 'expired', canCancel: NOT_ACTIVE, canReschedule: NOT_ACTIVE });
export const TooLateToChange: Story = booked({
  canCancel: { allowed: false, reason: 'started' },
  canReschedule: { allowed: false, reason: 'started' },
});
export const NoBooking: Story = { args: { orderId: ORDERS.request } };
export const UnknownOrder: Story = { args: { orderId: 'unknown' } };
export const Slow: Story = { parameters: { portal: { scenario: 'slow' } } };
export const Failed: Story = { parameters: { portal: { scenario: 'failing' } } };
export const Forbidden: Story = { parameters: { portal: { scenario: 'no-permission' } } };
export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };
export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** The distribution list's e-mail did not get through. */
export const ReceiptFailed: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(listP2pReceipts, () => ({
          receipts: [
            { receiptId: 'r-1', kind: 'request' as const, at: '2026-06-21T14:00:00Z', status: 'failed' as const },
          ],
        })),
      ],
    },
  },
};

export const Cancelling: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, dialogIsOpen } = driven(canvasElement);
    await settled();
    await press('Cancel Peer-to-Peer');
    await expect(dialogIsOpen()).toBe(true);
  },
};

export const CancellingWithoutReason: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, errors } = driven(canvasElement);
    await settled();
    await press('Cancel Peer-to-Peer');
    await press('Cancel Peer-to-Peer');
    await expect(errors()).toEqual(['Select a Reason']);
  },
};

export const Cancelled: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, choose, chip } = driven(canvasElement);
    await settled();
    await press('Cancel Peer-to-Peer');
    await choose('reason', 'no-longer-needed');
    await press('Cancel Peer-to-Peer');
    await expect(chip()).toBe('Cancelled');
  },
};

export const ChoosingAnotherTime: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, slots } = driven(canvasElement);
    await settled();
    await press('Reschedule');
    await expect(slots().length).toBeGreaterThan(0);
  },
};

export const ConfirmingAnotherTime: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, headings } = driven(canvasElement);
    await settled();
    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');
    await expect(headings()).toContain('Confirm the new time');
  },
};

export const Rescheduled: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, chip } = driven(canvasElement);
    await settled();
    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');
    await press('Confirm new time');
    await expect(chip()).toBe('Requested');
  },
};

/** Another office was faster; the present time stays. */
export const NewTimeTaken: Story = {
  parameters: { portal: { scenario: 'slot-race' } },
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, text } = driven(canvasElement);
    await settled();
    await press('Reschedule');
    await pressSlot(0);
    await press('Continue');
    await press('Confirm new time');
    await expect(text()).toContain('Your present time is still yours.');
  },
};

export const NoOpenTimes: Story = {
  parameters: { portal: { scenario: 'no-slots' } },
  play: async ({ canvasElement }) => {
    const { settled, press, text } = driven(canvasElement);
    await settled();
    await press('Reschedule');
    await expect(text()).toContain('Currently we are unable to process your request.');
  },
};

export const ChangingTheContactPerson: Story = {
  play: async ({ canvasElement }) => {
    const { settled, press, value } = driven(canvasElement);
    await settled();
    await press('Change contact person');
    await expect(value('firstName')).toBe('Leena');
  },
};
