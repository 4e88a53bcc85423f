import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Confirmed } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-receipts',
  component: 'p2p-receipts',
  tags: ['PM-08'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Sent: Story = inside('p2p-receipts', { meta: manageMeta, story: Confirmed });
