import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';

import type { Slot } from '@portal/api';
import type { P2pSlotPicker } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/p2p-slot-picker.js';

const slot = (start: string, minutes: number, state: Slot['state'] = 'available'): Slot => ({
  slotId: start,
  start: `${start}:00Z`,
  end: new Date(Date.parse(`${start}:00Z`) + minutes * 60_000).toISOString(),
  state,
});

const WEEK: readonly Slot[] = [
  slot('2026-06-23T16:00', 30),
  slot('2026-06-23T16:30', 30, 'unavailable'),
  slot('2026-06-24T14:00', 30),
  slot('2026-06-24T16:00', 60),
  slot('2026-06-25T14:00', 30, 'unavailable'),
  slot('2026-06-25T16:30', 30),
  slot('2026-06-26T20:00', 60),
];

/** Time zone, week, and time. Each story is one week of a server's response. */
const meta = {
  title: 'P2P parts/Slot picker',
  component: 'p2p-slot-picker',
  args: {
    slots: WEEK,
    monday: '2026-06-22',
    timeZone: 'America/Chicago',
    chosenId: '',
    error: '',
    refreshing: false,
  },
  argTypes: {
    timeZone: {
      control: 'select',
      options: ['America/New_York', 'America/Chicago', 'Pacific/Honolulu', 'Pacific/Guam'],
    },
  },
  render: ({ slots, monday, timeZone, chosenId, error, refreshing }) => html`
    <p2p-slot-picker
      .slots=${slots}
      .monday=${monday}
      .timeZone=${timeZone}
      .payerZone=${'America/Chicago'}
      .firstAvailable=${'2026-06-23T16:00:00Z'}
      .opensAt=${'2026-06-22T05:00:00Z'}
      .closesAt=${'2026-12-20T05:00:00Z'}
      .chosenId=${chosenId}
      .error=${error}
      .refreshing=${refreshing}
    ></p2p-slot-picker>
  `,
} satisfies Meta<P2pSlotPicker>;

export default meta;
type Story = StoryObj<P2pSlotPicker>;

export const Week: Story = { tags: ['PS-08', 'PS-09', 'PS-11', 'PS-12'] };
export const Selected: Story = { tags: ['PS-10'], args: { chosenId: '2026-06-24T14:00' } };
export const InAnotherTimeZone: Story = { tags: ['PS-06', 'PS-07'], args: { timeZone: 'America/New_York' } };

/** The payer's Friday afternoon is Saturday morning in Guam. */
export const AnotherDay: Story = { tags: ['PS-07'], args: { timeZone: 'Pacific/Guam' } };
export const NothingSelected: Story = { tags: ['PS-17'], args: { error: 'Select a date and time' } };
export const NoAvailableTimes: Story = {
  tags: ['PS-10'],
  args: { slots: [slot('2026-06-23T16:00', 30, 'unavailable')] },
};

/** On small screens, one day with navigation across weeks. */
export const OneDay: Story = {
  tags: ['PS-09', 'PS-10'],
  decorators: [
    (story) => {
      const frame = document.createElement('div');
      frame.style.maxInlineSize = '320px';
      render(story(), frame);
      return frame;
    },
  ],
};

export const Refreshing: Story = { args: { refreshing: true } };
export const ClockChange: Story = {
  tags: ['PS-07'],
  args: { monday: '2026-10-26', slots: [slot('2026-10-28T14:00', 30), slot('2026-10-30T14:00', 30)] },
};
