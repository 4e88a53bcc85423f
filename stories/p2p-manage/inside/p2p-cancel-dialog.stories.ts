import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Canceling } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-cancel-dialog',
  component: 'p2p-cancel-dialog',
  tags: ['PM-07'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Open: Story = inside('p2p-cancel-dialog', { meta: manageMeta, story: Canceling });
