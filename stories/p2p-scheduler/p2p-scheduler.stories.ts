import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import {
  getAvailability,
  getHold,
  getOrderHeader,
  getP2p,
  holdSlot,
  listContacts,
  requestSlotNotice,
  scheduleP2p,
} from '@portal/api';
import { COLLEAGUE, ORDERS, PERSON, answer, mockPortal, problem } from '@portal/mocks';
import { ofAssistance, ofContact, ofLost, ofSlots, partOf } from '@portal/p2p-parts/testing';
import type { P2pScheduler } from '@portal/p2p-scheduler';
import '@portal/p2p-scheduler/define/p2p-scheduler.js';
import { ofScheduler, ofStep, schedulerDriver } from '@portal/p2p-scheduler/testing';

/** Requests a Peer-to-Peer: zone, time, and participant; a summary; the confirmation. Each story is one state of it. */
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

const THEIRS = {
  slotId: 's-theirs',
  start: '2026-06-25T15:00:00Z',
  end: '2026-06-25T15:30:00Z',
  heldBy: { name: COLLEAGUE, isYou: false },
};

const never = (): Promise<never> => new Promise(() => undefined);

async function driverIn(canvas: HTMLElement): Promise<Driver> {
  const el = canvas.querySelector('p2p-scheduler');
  if (!el) throw new Error('The story drew no <p2p-scheduler>.');
  const driver = schedulerDriver(el);
  await driver.settled();
  await waitFor(() => expect(driver.headings().length).toBeGreaterThan(0));
  return driver;
}

/** Every entry filled in. */
async function filled(canvas: HTMLElement): Promise<Driver> {
  const driver = await driverIn(canvas);
  // The first step is a separate file.
  await waitFor(() => driver.picker());
  await driver.picker().choose(/^Wednesday/);
  await driver.contact().choose('c-1');
  await driver.settled();
  return driver;
}

async function submitted(canvas: HTMLElement): Promise<Driver> {
  const driver = await filled(canvas);
  await driver.press(ofScheduler('continue'));
  await driver.press(ofStep('schedule'));
  return driver;
}

export const SelectTime: Story = {
  tags: ['PS-04', 'PS-05', 'PS-06', 'PS-08', 'PS-09', 'PS-14', 'PS-15', 'PS-16', 'PS-18', 'PS-19'],
};

export const Loading: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(getOrderHeader, never)] } },
};

/** Columns and labels follow the zone, and the selected instant stays, next to the payer's own time. */
export const ZoneChanged: Story = {
  tags: ['PS-07'],
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.picker().chooseZone('Pacific/Honolulu');
    await driver.settled();
    await expect(driver.chosen()).toContain('Hawaii-Aleutian Standard Time (HST)');
  },
};

export const AllTimes: Story = {
  tags: ['PS-08', 'PS-10'],
  play: async ({ canvasElement }) => {
    const driver = await driverIn(canvasElement);
    await driver.picker().press(ofSlots('all-times'));
  },
};

/** 30 minutes in the morning, 60 in the afternoon. */
export const MixedLengths: Story = { tags: ['PS-11', 'PS-12'], args: { orderId: ORDERS.mixedLengths } };

export const EverythingMissing: Story = {
  tags: ['PS-17'],
  play: async ({ canvasElement }) => {
    const driver = await driverIn(canvasElement);
    await driver.press(ofScheduler('continue'));
    await expect(driver.faults()).toHaveLength(6);
  },
};

export const Held: Story = {
  tags: ['PS-27'],
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.hold()).toContain(partOf(ofSlots('held'))));
  },
};

/** Someone else booked the time first. The contact stays, and focus is on the nearest available time. */
export const HoldLost: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(holdSlot, () => problem(409, 'slot-taken'))] } },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.alerts()[0]).toContain(partOf(ofScheduler('lost.taken'))));
  },
};

/** A coworker holds another time for the order. Nothing is held here unless the user takes over. */
export const HeldByCoworker: Story = {
  tags: ['PS-27'],
  parameters: {
    portal: { overrides: [answer(holdSlot, () => problem(409, 'held-by-colleague', { hold: THEIRS }))] },
  },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.alerts()[0]).toContain(COLLEAGUE));
  },
};

/** A coworker took over while this page was open. The page shows it at its next check. */
export const HoldTakenOver: Story = {
  tags: ['PS-27'],
  parameters: {
    portal: { overrides: [answer(getHold, () => problem(410, 'hold-taken-over', { hold: THEIRS }))] },
  },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.hold()).toContain(partOf(ofSlots('held'))));
    await driver.press(ofScheduler('continue'));
    await waitFor(() => expect(driver.alerts()[0]).toContain(COLLEAGUE));
  },
};

/** The same user selected another time in another window. */
export const HoldMoved: Story = {
  tags: ['PS-27'],
  parameters: {
    portal: {
      overrides: [
        answer(getHold, () =>
          problem(410, 'hold-moved', { hold: { ...THEIRS, heldBy: { name: PERSON, isYou: true } } }),
        ),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.hold()).toContain(partOf(ofSlots('held'))));
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(driver.alerts()[0]).toContain(partOf(ofLost('lost.moved'))));
  },
};

/** The server ended the hold without a reason. */
export const HoldReleased: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(getHold, () => problem(410, 'hold-over'))] } },
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await waitFor(() => expect(driver.hold()).toContain(partOf(ofSlots('held'))));
    await driver.press(ofScheduler('continue'));
    await waitFor(() => expect(driver.alerts()[0]).toContain(partOf(ofLost('lost.released'))));
  },
};

export const HoldFailed: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(holdSlot, () => problem(503, 'unavailable'))] } },
  play: async ({ canvasElement }) => {
    await filled(canvasElement);
  },
};

export const WeekLoading: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(getAvailability, never)] } },
};

export const WeekFailed: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(getAvailability, () => problem(503, 'unavailable'))] } },
};

export const TimesNextWeekOnly: Story = {
  tags: ['PS-09', 'PS-27'],
  parameters: { portal: { scenario: 'slots-next-week' } },
};

export const ClockChange: Story = { tags: ['PS-07'], parameters: { portal: { scenario: 'clock-change' } } };

export const Summary: Story = {
  tags: ['PS-20', 'PS-21'],
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.press(ofScheduler('continue'));
    await expect(driver.headings()).toContain(ofStep('summary'));
  },
};

export const Submitting: Story = {
  tags: ['PS-21'],
  parameters: { portal: { overrides: [answer(scheduleP2p, never)] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

export const SubmittingFailed: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(scheduleP2p, () => problem(500, 'unexpected'))] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

/** The response was lost. A retry sends the same request with the same key. */
export const OutcomeUnknown: Story = {
  tags: ['PS-27'],
  parameters: { portal: { overrides: [answer(scheduleP2p, () => Response.error())] } },
  play: async ({ canvasElement }) => {
    await submitted(canvasElement);
  },
};

export const Requested: Story = {
  tags: ['PS-22', 'PS-24', 'PS-25'],
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()?.text).toContain(ofStep('done.requested')));
  },
};

export const Confirmed: Story = {
  tags: ['PS-22', 'PS-25'],
  parameters: { portal: { scenario: 'confirmed-at-once' } },
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()?.text).toContain(ofStep('done.confirmed')));
  },
};

/** The payer or a coworker changes the new request. */
const changedTo = (state: 'confirmed' | 'declined'): Story => ({
  tags: ['PS-22', 'PM-10'],
  parameters: {
    portal: {
      overrides: [
        answer(getP2p, ({ orderId }) => ({
          ...mockPortal().backend.bookings.get(ORDERS.confirmed),
          orderId,
          state,
          version: 'v-next',
        })),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()).toBeDefined());
    await driver.poll();
    await waitFor(() => expect(driver.buttons()).toContain(ofStep('manage')));
  },
});

/** The payer confirms another time while the confirmation is open. */
export const RescheduledByPayer: Story = changedTo('confirmed');
export const DeclinedByPayer: Story = changedTo('declined');

/** The page behind the confirmation shows the same. */
export const DeclinedAfterConfirmation: Story = {
  ...changedTo('declined'),
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()).toBeDefined());
    await driver.press(ofStep('prepare'));
    await driver.poll();
    await waitFor(() => expect(driver.buttons()).toContain(ofStep('manage')));
  },
};

export const LeaveWithoutScheduling: Story = {
  tags: ['PS-27'],
  play: async ({ canvasElement }) => {
    const driver = await filled(canvasElement);
    await driver.press(ofScheduler('cancel'));
  },
};

/** No time within ten business days: the deck's sentence, then details for the call. */
export const NoAvailableTimes: Story = { tags: ['PS-13'], parameters: { portal: { scenario: 'no-slots' } } };

export const NotEligible: Story = { tags: ['PS-03', 'PS-26'], args: { orderId: ORDERS.radiology } };

export const BeforeRollout: Story = { tags: ['PS-26'], parameters: { portal: { scenario: 'before-rollout' } } };

export const AlreadyBooked: Story = { tags: ['PS-23', 'PS-27'], args: { orderId: ORDERS.requested } };

export const UnknownOrder: Story = { args: { orderId: '000000000' } };

export const Forbidden: Story = { parameters: { portal: { scenario: 'no-permission' } } };

export const Failed: Story = { tags: ['PS-27'], parameters: { portal: { scenario: 'failing' } } };

export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };

export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** The office's contacts failed to load. The user can still type one. */
export const ContactsFailed: Story = {
  tags: ['PS-14', 'PS-27'],
  parameters: { portal: { overrides: [answer(listContacts, () => problem(500, 'broken'))] } },
};

/** No time is available. Both help requests were made and stay visible. */
export const NoAvailableTimesHelpRequested: Story = {
  tags: ['PS-13'],
  parameters: { portal: { scenario: 'no-slots' } },
  play: async ({ canvasElement }) => {
    const driver = await driverIn(canvasElement);
    driver.help().type('email', 'office@practice.example');
    await driver.press(ofAssistance('notice.send'));
    driver.help().type('name', 'K. Brandt');
    driver.help().type('phone', '312-555-0142 x77');
    await driver.press(ofAssistance('call.send'));
    await waitFor(() => expect(driver.help().sent()).toHaveLength(2));
  },
};

/** Every missing or invalid entry, with the error next to its field. */
export const NoAvailableTimesHelpErrors: Story = {
  tags: ['PS-13', 'PS-17'],
  parameters: { portal: { scenario: 'no-slots' } },
  play: async ({ canvasElement }) => {
    const driver = await driverIn(canvasElement);
    await driver.press(ofAssistance('notice.send'));
    driver.help().type('phone', '555-01');
    await driver.press(ofAssistance('call.send'));
    await expect(driver.help().errors()).toHaveLength(3);
  },
};

export const NoAvailableTimesHelpFailed: Story = {
  tags: ['PS-13', 'PS-27'],
  parameters: {
    portal: { scenario: 'no-slots', overrides: [answer(requestSlotNotice, () => problem(503, 'unavailable'))] },
  },
  play: async ({ canvasElement }) => {
    const driver = await driverIn(canvasElement);
    driver.help().type('email', 'office@practice.example');
    await driver.press(ofAssistance('notice.send'));
    await waitFor(() => expect(driver.alerts()[0]).toContain(ofAssistance('could-not.notice')));
  },
};

/** The plan requires a credential and the clinician's agreement to the time. */
export const PlanRules: Story = { args: { orderId: ORDERS.oncology }, tags: ['PS-15', 'PS-17'] };

/** The server rejects an entry. The error is next to it, and all entries stay. */
export const EntryNotAccepted: Story = {
  tags: ['PS-17', 'PS-27'],
  parameters: {
    portal: {
      overrides: [
        answer(scheduleP2p, () => problem(422, 'invalid', { errors: [{ pointer: 'email', code: 'invalid' }] })),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.faults()).toEqual([ofContact('email.refused')]));
  },
};

/** Behind the confirmation: what to have ready, and the documents for the call. */
export const AfterTheConfirmation: Story = {
  tags: ['PS-05', 'PS-22'],
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()).toBeDefined());
    await driver.press(ofStep('prepare'));
    await expect(driver.dialog()).toBeUndefined();
    await expect(driver.headings()).toContain(ofStep('at-hand'));
  },
};

/** The email to the distribution list failed. The request is saved. */
export const EmailFailed: Story = {
  tags: ['PS-24'],
  parameters: { portal: { scenario: 'email-fails' } },
  play: async ({ canvasElement }) => {
    const driver = await submitted(canvasElement);
    await waitFor(() => expect(driver.dialog()?.text).toContain(ofStep('receipt.failed')));
  },
};
