import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Confirmed as ConfirmedSource } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-news',
  component: 'p2p-news',
  tags: ['PM-08'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Confirmed: Story = inside('p2p-news', { meta: manageMeta, story: ConfirmedSource });
