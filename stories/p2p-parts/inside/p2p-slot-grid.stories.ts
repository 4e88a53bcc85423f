import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { AllTimes as AllTimesSource } from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-slot-grid',
  component: 'p2p-slot-grid',
  tags: ['PS-10'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const AllTimes: Story = inside('p2p-slot-grid', { meta: schedulerMeta, story: AllTimesSource });
