import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime } from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-choose-time',
  component: 'p2p-choose-time',
  tags: ['PS-09'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Week: Story = inside('p2p-choose-time', { meta: schedulerMeta, story: SelectTime });
