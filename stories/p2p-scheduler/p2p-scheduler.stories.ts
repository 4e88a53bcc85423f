import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { getAvailability, getOrderHeader, holdSlot, listContacts, scheduleP2p } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { P2pScheduler } from '@portal/p2p-scheduler';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';
import { schedulerDriver } from '@portal/p2p-scheduler/testing';

/** Requests a peer-to-peer: zone, time and participant; a summary; the confirmation. Each story is one state of it. */
const meta = {
  title: 'P2P scheduler/Scheduler',
  component: 'p2p-scheduler',
  args: { orderId: ORDERS.request, headingLevel: 1 },
  render: ({ orderId, headingLevel }) => html`
    <p2p-scheduler order-id=${orderId} heading-level=${headingLevel}></p2p-scheduler>
  `,
} satisfies Meta<P2pScheduler>;

export default meta;
type Story = StoryObj<P2pScheduler>;
type Driver = ReturnType<typeof schedulerDriver>;

const never = (): Promise<never> => new Promise(() => undefined);

async function drawn(canvas: HTMLElement): Promise<Driver> {
  const el = canvas.querySelector('p2p-scheduler');
  if (!el) throw new Error('The story drew no <p2p-scheduler>.');
  const driver = schedulerDriver(el);
  await driver.settled();
  await waitFor(() => expect(driver.headings().length).toBeGreaterThan(0));
  return driver;
}

/** Everything entered. */
async function filled(canvas: HTMLElement): Promise<Driver> {
  const driver = await drawn(canvas);
  await driver.picker().choose(/^Wednesday/);
  await driver.contact().choose('c-1');
  await driver.settled();
  return driver;
}

async function submitted(canvas: HTMLElement): Promise<Driver> {
  const driver = await filled(canvas);
  await driver.press('Continue');
  await driver.press('Schedule Peer-to-Peer');
  return driver;
}

export const Choosing: Story = {};

export const Loading: Story = { parameters: { portal: { overrides: [answer(getOrderHeader, never)] } } };

/** Columns and labels follow the zone, the chosen instant stays; the payer's own time stands beside it. */
export const ZoneChanged: Story = {
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.picker().chooseZone('Pacific/Honolulu');
    await driver.settled();
    await expect(driver.chosen()).toContain('Hawaii-Aleutian Standard Time (HST)');
  },
};

export const ListView: Story = {
  play: async ({ canvasElement }) => {
    const driver = await drawn(canvasElement);
    await driver.picker().press('List');
  },
};

/** 30 minutes in the morning, 60 in the afternoon. */
export const MixedLengths: Story = { args: { orderId: ORDERS.mixedLengths } };

export const EverythingMissing: Story = {
  play: async ({ canvasElement }) => {
    const driver = await drawn(canvasElement);
    await driver.press('Continue');
    await expect(driver.faults()).toHaveLength(6);
  },
};

export const Held: Story = {
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.hold()).toContain('We are holding this time for you'));
  },
};

/** Somebody else was faster; the contact is kept and the focus is at the nearest open time. */
export const HoldLost: Story = {
  parameters: { portal: { overrides: [answer(holdSlot, () => problem(409, 'slot-taken'))] } },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.alerts()[0]).toContain('has just been taken'));
  },
};

export const HoldFailed: Story = {
  parameters: { portal: { overrides: [answer(holdSlot, () => problem(503, 'unavailable'))] } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const WeekLoading: Story = { parameters: { portal: { overrides: [answer(getAvailability, never)] } } };

export const WeekFailed: Story = {
  parameters: { portal: { overrides: [answer(getAvailability, () => problem(503, 'unavailable'))] } },
};

export const NextWeekOnly: Story = { parameters: { portal: { scenario: 'slots-next-week' } } };

export const ClockChange: Story = { parameters: { portal: { scenario: 'clock-change' } } };

export const Summary: Story = {
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.press('Continue');
    await expect(driver.headings()).toContain('Peer-to-Peer Request Summary');
  },
};

export const Submitting: Story = {
  parameters: { portal: { overrides: [answer(scheduleP2p, never)] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

export const SubmittingFailed: Story = {
  parameters: { portal: { overrides: [answer(scheduleP2p, () => problem(500, 'unexpected'))] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

/** No answer came back: the next press sends the same request with the same key. */
export const NotSureItArrived: Story = {
  parameters: { portal: { overrides: [answer(scheduleP2p, () => Response.error())] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

export const Requested: Story = {
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()?.text).toContain('is requested for:'));
  },
};

export const Confirmed: Story = {
  parameters: { portal: { scenario: 'confirmed-at-once' } },
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()?.text).toContain('has been scheduled for:'));
  },
};

export const LeaveWithoutScheduling: Story = {
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.press('Cancel');
  },
};

/** No time within ten business days: the prescribed sentence, then what helps with the call. */
export const NoSlots: Story = { parameters: { portal: { scenario: 'no-slots' } } };

export const NotEligible: Story = { args: { orderId: ORDERS.radiology } };

export const BeforeRollout: Story = { parameters: { portal: { scenario: 'before-rollout' } } };

export const AlreadyBooked: Story = { args: { orderId: ORDERS.requested } };

export const UnknownOrder: Story = { args: { orderId: '000000000' } };

export const Forbidden: Story = { parameters: { portal: { scenario: 'no-permission' } } };

export const Failed: Story = { parameters: { portal: { scenario: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };

export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** The office's contacts cannot be read; somebody can still be typed. */
export const ContactsFailed: Story = {
  parameters: { portal: { overrides: [answer(listContacts, () => problem(500, 'broken'))] } },
};
