import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { PAYER_ZONE, PEOPLE } from '@portal/mocks';
import type { P2pSummary } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/p2p-summary.js';

const [withSecondNumber, withoutExtension] = PEOPLE;

/** The time and participant of the call, with text that fits each status. */
const meta = {
  title: 'P2P parts/Summary',
  component: 'p2p-summary',
  args: {
    slotChoice: { slotId: 's-1', start: '2026-06-23T15:30:00Z', end: '2026-06-23T16:00:00Z' },
    participant: withSecondNumber,
    state: 'requested',
    timeZone: PAYER_ZONE,
    payerZone: PAYER_ZONE,
  },
  argTypes: {
    timeZone: { control: 'select', options: ['America/New_York', 'America/Chicago', 'America/Phoenix', 'Asia/Tokyo'] },
  },
  render: ({ slotChoice, participant, state, timeZone, payerZone }) => html`
    <p2p-summary
      .slotChoice=${slotChoice}
      .participant=${participant}
      .state=${state}
      .timeZone=${timeZone}
      .payerZone=${payerZone}
    ></p2p-summary>
  `,
} satisfies Meta<P2pSummary>;

export default meta;
type Story = StoryObj<P2pSummary>;

export const Requested: Story = { tags: ['PS-20'] };
export const Confirmed: Story = { args: { state: 'confirmed' } };
export const Past: Story = { args: { state: 'completed' } };
export const InAnotherTimeZone: Story = { args: { timeZone: 'America/New_York' } };

/** It ends on the next day. */
export const AcrossMidnight: Story = {
  tags: ['PS-20'],
  args: { slotChoice: { slotId: 's-1', start: '2026-06-18T04:30:00Z', end: '2026-06-18T05:00:00Z' } },
};

/** It's already tomorrow in the user's zone. */
export const OnAnotherDay: Story = { args: { timeZone: 'Asia/Tokyo' } };
export const OneNumber: Story = { args: { participant: withoutExtension ?? withSecondNumber } };
