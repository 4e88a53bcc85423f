import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { LeaveWithoutScheduling } from '../p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P scheduler/Inside/p2p-scheduler-leave',
  component: 'p2p-scheduler-leave',
  tags: ['PS-27'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Asks: Story = inside('p2p-scheduler-leave', { meta: schedulerMeta, story: LeaveWithoutScheduling });
