import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime } from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-slot-list',
  component: 'p2p-slot-list',
  tags: ['PS-09', 'wide'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Week: Story = inside('p2p-slot-list', { meta: schedulerMeta, story: SelectTime });
