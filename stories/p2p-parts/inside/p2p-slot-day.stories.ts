import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime } from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-slot-day',
  component: 'p2p-slot-day',
  tags: ['PS-09'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const OneDay: Story = inside('p2p-slot-day', { meta: schedulerMeta, story: SelectTime, width: 320 });
