import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime as SelectTimeSource } from '../p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P scheduler/Inside/p2p-scheduler-choose',
  component: 'p2p-scheduler-choose',
  tags: ['PS-05'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const SelectTime: Story = inside('p2p-scheduler-choose', { meta: schedulerMeta, story: SelectTimeSource });
