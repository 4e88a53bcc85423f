import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, {
  NoAvailableTimes as NoAvailableTimesSource,
} from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-assistance',
  component: 'p2p-assistance',
  tags: ['PS-13'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const NoAvailableTimes: Story = inside('p2p-assistance', { meta: schedulerMeta, story: NoAvailableTimesSource });
