import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { NotEligible as NotEligibleSource } from '../p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P scheduler/Inside/p2p-scheduler-closed',
  component: 'p2p-scheduler-closed',
  tags: ['PS-26'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const NotEligible: Story = inside('p2p-scheduler-closed', { meta: schedulerMeta, story: NotEligibleSource });
