import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { Requested as RequestedSource } from '../p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P scheduler/Inside/p2p-scheduler-done',
  component: 'p2p-scheduler-done',
  tags: ['PS-22'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Requested: Story = inside('p2p-scheduler-done', { meta: schedulerMeta, story: RequestedSource });
