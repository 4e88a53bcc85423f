import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { SelectNewTime } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-reschedule',
  component: 'p2p-reschedule',
  tags: ['PM-09'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const SelectTime: Story = inside('p2p-reschedule', { meta: manageMeta, story: SelectNewTime });
