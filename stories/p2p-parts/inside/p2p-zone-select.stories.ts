import type { Meta, StoryObj } from '@storybook/web-components-vite';

import schedulerMeta, { SelectTime } from '../../p2p-scheduler/p2p-scheduler.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P parts/Inside/p2p-zone-select',
  component: 'p2p-zone-select',
  tags: ['PS-06'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Zones: Story = inside('p2p-zone-select', { meta: schedulerMeta, story: SelectTime });
