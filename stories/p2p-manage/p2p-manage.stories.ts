import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import {
  editP2pParticipant,
  getHold,
  getP2p,
  getP2pEligibility,
  holdSlot,
  listP2pHistory,
  requestSlotNotice,
  rescheduleP2p,
} from '@portal/api';
import type { P2p } from '@portal/api';
import { COLLEAGUE, ORDERS, PERSON, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';
import type { P2pManage } from '@portal/p2p-manage';
import { manageDriver, ofManage, ofNews, ofTask } from '@portal/p2p-manage/testing';
import '@portal/p2p-manage/define/p2p-manage.js';
import { ofAssistance, ofContact, partOf } from '@portal/p2p-parts/testing';

/** The Peer-to-Peer of an order. Each story is one status, or one step of changing it. */
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

/** The confirmed booking with a story's changes. */
const booked = (change: Partial<P2p>): Story => ({
  parameters: {
    portal: {
      overrides: [answer(getP2p, () => ({ ...mockPortal().backend.bookings.get(ORDERS.confirmed), ...change }))],
    },
  },
});

/** The confirmed booking after an action of the payer. */
const lived = (act: (qa: MockPortal['qa']) => void): Story => {
  const portal = mockPortal();
  const { bookings, p2pHistory } = portal.backend;
  act(portal.qa);
  return {
    parameters: {
      portal: {
        overrides: [
          answer(getP2p, () => bookings.get(ORDERS.confirmed)),
          answer(listP2pHistory, () => ({ events: p2pHistory.of(ORDERS.confirmed) })),
          answer(getP2pEligibility, ({ orderIds }) => ({
            orders: orderIds.map((orderId) => bookings.eligibility(orderId) ?? null),
          })),
        ],
      },
    },
  };
};

const driven = (canvas: HTMLElement) => {
  const el = canvas.querySelector('p2p-manage');
  if (!el) throw new Error('The story drew no <p2p-manage>');
  return manageDriver(el);
};

export const Requested: Story = {
  args: { orderId: ORDERS.requested },
  tags: ['PM-02', 'PM-04', 'PM-05', 'PM-06', 'PS-25'],
};
export const Confirmed: Story = { tags: ['PM-02', 'PM-03', 'PM-04', 'PM-05', 'PM-06', 'PM-07'] };
export const InAnotherTimeZone: Story = { args: { timeZone: 'America/New_York' }, tags: ['PM-05'] };

/** The call took place. The outcome is pending. */
export const Called: Story = { ...lived((qa) => qa.callP2p(ORDERS.confirmed, 'reached')), tags: ['PM-10'] };

/** One of two calls was missed. The user can select another time. */
export const Missed: Story = { ...lived((qa) => qa.callP2p(ORDERS.confirmed, 'missed')), tags: ['PM-10'] };

/** Nobody answered the last call. */
export const MissedLastCall: Story = {
  ...lived((qa) => {
    qa.callP2p(ORDERS.confirmed, 'missed');
    qa.callP2p(ORDERS.confirmed, 'missed');
  }),
  tags: ['PM-10'],
};

const completed = (outcome: 'overturned' | 'upheld' | 'withdrawn'): Story => ({
  ...lived((qa) => {
    if (outcome !== 'withdrawn') qa.callP2p(ORDERS.confirmed, 'reached');
    qa.completeP2p(ORDERS.confirmed, outcome);
  }),
  tags: ['PM-10'],
});

export const Overturned: Story = completed('overturned');
export const Upheld: Story = completed('upheld');
export const Withdrawn: Story = completed('withdrawn');

/** The outcome isn't known yet. The letter will contain it. */
export const Completed: Story = {
  ...booked({ state: 'completed', canCancel: NOT_ACTIVE, canReschedule: NOT_ACTIVE }),
  tags: ['PM-10'],
};
export const CanceledByPayer: Story = { args: { orderId: ORDERS.cancelledByPayer }, tags: ['PM-09', 'PM-10'] };
export const CanceledByOffice: Story = {
  ...booked({ state: 'cancelled', cancelledBy: 'office', canCancel: NOT_ACTIVE, canReschedule: NOT_ACTIVE }),
  tags: ['PM-09'],
};
export const Declined: Story = { args: { orderId: ORDERS.declined }, tags: ['PM-10'] };
export const Expired: Story = {
  ...booked({ state: 'expired', canCancel: NOT_ACTIVE, canReschedule: NOT_ACTIVE }),
  tags: ['PM-10'],
};
export const TooLateToChange: Story = {
  ...booked({
    canCancel: { allowed: false, reason: 'started' },
    canReschedule: { allowed: false, reason: 'started' },
  }),
  tags: ['PM-09', 'PM-10'],
};

/** A host announcement above the content. */
export const WithNotice: Story = {
  render: ({ orderId }) => html`
    <p2p-manage .orderId=${orderId}><p slot="notice">Peer-to-peer scheduling is being rolled out.</p></p2p-manage>
  `,
  tags: ['PS-26'],
};
export const NoBooking: Story = { args: { orderId: ORDERS.request }, tags: ['PM-03'] };
export const UnknownOrder: Story = { args: { orderId: 'unknown' } };
export const Slow: Story = { parameters: { portal: { scenario: 'slow' } } };
export const Failed: Story = { parameters: { portal: { scenario: 'failing' } } };
export const Forbidden: Story = { parameters: { portal: { scenario: 'no-permission' } } };
export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };
export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** The Peer-to-Peer is canceled, and the email to the distribution list failed. */
export const ReceiptFailed: Story = {
  parameters: { portal: { scenario: 'email-fails' } },
  tags: ['PM-08'],
  play: async ({ canvasElement }) => {
    const { settled, press, choose, text } = driven(canvasElement);
    await settled();
    await press(ofTask('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofTask('cancel'));
    await expect(text()).toContain(ofNews('told-failed'));
  },
};

export const Canceling: Story = {
  tags: ['PM-07', 'PM-09'],
  play: async ({ canvasElement }) => {
    const { settled, press, dialogIsOpen } = driven(canvasElement);
    await settled();
    await press(ofTask('cancel'));
    await expect(dialogIsOpen()).toBe(true);
  },
};

export const CancelWithoutReason: Story = {
  tags: ['PM-10'],
  play: async ({ canvasElement }) => {
    const { settled, press, errors } = driven(canvasElement);
    await settled();
    await press(ofTask('cancel'));
    await press(ofTask('cancel'));
    await expect(errors()).toEqual([ofTask('reason-required')]);
  },
};

export const Canceled: Story = {
  tags: ['PM-08', 'PM-09'],
  play: async ({ canvasElement }) => {
    const { settled, press, choose, chip } = driven(canvasElement);
    await settled();
    await press(ofTask('cancel'));
    await choose('reason', 'no-longer-needed');
    await press(ofTask('cancel'));
    await expect(chip()).toBe(ofManage('state.cancelled'));
  },
};

export const SelectNewTime: Story = {
  tags: ['PM-07', 'PM-09'],
  play: async ({ canvasElement }) => {
    const { settled, press, slots } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await expect(slots().length).toBeGreaterThan(0);
  },
};

export const ConfirmNewTime: Story = {
  tags: ['PM-09'],
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, headings } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await expect(headings()).toContain(ofTask('confirm-title'));
  },
};

export const Rescheduled: Story = {
  tags: ['PM-08', 'PM-09'],
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, chip } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    await expect(chip()).toBe(ofManage('state.requested'));
  },
};

/** Another office was faster. The current time stays. */
export const NewTimeTaken: Story = {
  tags: ['PM-09'],
  parameters: { portal: { scenario: 'slot-race' } },
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, text } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    await expect(text()).toContain(ofTask('slot-taken'));
  },
};

const THEIRS = {
  slotId: 's-theirs',
  start: '2026-06-25T15:00:00Z',
  end: '2026-06-25T15:30:00Z',
  heldBy: { name: COLLEAGUE, isYou: false },
};

/** The first available time is held, before confirmation. */
async function held(canvas: HTMLElement) {
  const driver = driven(canvas);
  await driver.settled();
  await driver.press(ofManage('reschedule'));
  await driver.pressSlot(0);
  return driver;
}

/** A coworker holds another time for the order. Nothing is held here unless the user takes over. */
export const NewTimeHeldByCoworker: Story = {
  tags: ['PM-09', 'PS-27'],
  parameters: {
    portal: { overrides: [answer(holdSlot, () => problem(409, 'held-by-colleague', { hold: THEIRS }))] },
  },
  play: async ({ canvasElement }) => {
    const { alerts } = await held(canvasElement);
    await waitFor(() => expect(alerts()[0]).toContain(COLLEAGUE));
  },
};

/** A coworker took over while this page was open. The page shows it before the next step. */
export const NewTimeTakenOver: Story = {
  tags: ['PM-09', 'PS-27'],
  parameters: {
    portal: { overrides: [answer(getHold, () => problem(410, 'hold-taken-over', { hold: THEIRS }))] },
  },
  play: async ({ canvasElement }) => {
    const { press, alerts } = await held(canvasElement);
    await press(ofTask('continue'));
    await waitFor(() => expect(alerts()[0]).toContain(COLLEAGUE));
  },
};

/** The same user selected another time in another window. */
export const NewTimeMoved: Story = {
  tags: ['PM-09', 'PS-27'],
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
    const { alerts } = await held(canvasElement);
    window.dispatchEvent(new Event('focus'));
    await waitFor(() => expect(alerts()).toHaveLength(1));
  },
};

/** The server ended the hold without a reason. */
export const NewTimeReleased: Story = {
  tags: ['PM-09', 'PS-27'],
  parameters: { portal: { overrides: [answer(getHold, () => problem(410, 'hold-over'))] } },
  play: async ({ canvasElement }) => {
    const { press, alerts } = await held(canvasElement);
    await press(ofTask('continue'));
    await waitFor(() => expect(alerts()).toHaveLength(1));
  },
};

/** No time within ten business days: the deck's sentence and the phone number, then two help options. */
export const NoAvailableTimes: Story = {
  tags: ['PM-09', 'PS-13'],
  parameters: { portal: { scenario: 'no-slots' } },
  play: async ({ canvasElement }) => {
    const { settled, press, text } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await expect(text()).toContain(partOf(ofTask('no-slots')));
    await expect(text()).toContain(ofAssistance('notice.title'));
  },
};

/** Both help requests were made and stay visible. The current time stays. */
export const NoAvailableTimesHelpRequested: Story = {
  tags: ['PM-09', 'PS-13'],
  parameters: { portal: { scenario: 'no-slots' } },
  play: async ({ canvasElement }) => {
    const { settled, press, help } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    help().type('email', 'office@practice.example');
    await press(ofAssistance('notice.send'));
    help().type('name', 'K. Brandt');
    help().type('phone', '312-555-0142 x77');
    await press(ofAssistance('call.send'));
    await expect(help().sent()).toHaveLength(2);
  },
};

/** The request failed. Typed text stays. */
export const NoAvailableTimesHelpFailed: Story = {
  tags: ['PM-09', 'PS-13'],
  parameters: {
    portal: { scenario: 'no-slots', overrides: [answer(requestSlotNotice, () => problem(503, 'unavailable'))] },
  },
  play: async ({ canvasElement }) => {
    const { settled, press, help, alerts } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    help().type('email', 'office@practice.example');
    await press(ofAssistance('notice.send'));
    await expect(alerts()[0]).toContain(ofAssistance('could-not.notice'));
    await expect(help().value('email')).toBe('office@practice.example');
  },
};

export const ChangeContactPerson: Story = {
  tags: ['PM-10'],
  play: async ({ canvasElement }) => {
    const { settled, press, value } = driven(canvasElement);
    await settled();
    await press(ofManage('edit'));
    await expect(value('firstName')).toBe('Leena');
  },
};

/** News while a task is open: who changed what, and that saving requires another confirmation. */
export const ChangedByACoworker: Story = (() => {
  const { bookings } = mockPortal().backend;
  return {
    tags: ['PM-10'],
    parameters: { portal: { overrides: [answer(getP2p, () => bookings.get(ORDERS.confirmed))] } },
    play: async ({ canvasElement }) => {
      const { settled, press, type, poll, text, value } = driven(canvasElement);
      await settled();
      await press(ofManage('edit'));
      await type('firstName', 'Lea');
      const { participant, version } = bookings.get(ORDERS.confirmed);
      const orderId = ORDERS.confirmed;
      bookings.editParticipant({ orderId, participant: { ...participant, firstName: 'Zoe' } }, version, COLLEAGUE);
      await poll();
      await expect(text()).toContain(ofNews('found.colleague', { name: COLLEAGUE }));
      await expect(value('firstName')).toBe('Lea');
    },
  };
})();

/** The server rejects a field. The error is next to it. */
export const ContactPersonNotAccepted: Story = {
  tags: ['PM-10'],
  parameters: {
    portal: {
      overrides: [
        answer(editP2pParticipant, () => problem(422, 'invalid', { errors: [{ pointer: 'email', code: 'invalid' }] })),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { settled, press, errors } = driven(canvasElement);
    await settled();
    await press(ofManage('edit'));
    await press(ofTask('edit-save'));
    await expect(errors()).toEqual([ofContact('email.refused')]);
  },
};

/** The response to the reschedule request was lost. A retry is safe. */
export const RescheduleOutcomeUnknown: Story = {
  tags: ['PM-09'],
  parameters: { portal: { overrides: [answer(rescheduleP2p, () => problem(503, 'busy'))] } },
  play: async ({ canvasElement }) => {
    const { settled, press, pressSlot, text } = driven(canvasElement);
    await settled();
    await press(ofManage('reschedule'));
    await pressSlot(0);
    await press(ofTask('continue'));
    await press(ofTask('confirm'));
    await expect(text()).toContain(ofTask('kept-present'));
  },
};

/** A document dropped outside every drop zone. The user confirms that it's for the call. */
export const DocumentDroppedOutside: Story = {
  tags: ['PS-05'],
  play: async ({ canvasElement }) => {
    const { settled, dialogIsOpen } = driven(canvasElement);
    await settled();
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['%PDF-1.7 notes'], 'Therapy notes March to May.pdf'));
    canvasElement
      .querySelector('p2p-manage')
      ?.dispatchEvent(new DragEvent('drop', { bubbles: true, composed: true, cancelable: true, dataTransfer }));
    await waitFor(() => expect(dialogIsOpen()).toBe(true));
  },
};
