import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { Summary as SummarySource } from '../p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P scheduler/Inside/p2p-scheduler-review',
  component: 'p2p-scheduler-review',
  tags: ['PS-20'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Summary: Story = inside('p2p-scheduler-review', { meta: schedulerMeta, story: SummarySource });
