import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Confirmed as ConfirmedSource } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-calendar-button',
  component: 'p2p-calendar-button',
  tags: ['PM-10'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Confirmed: Story = inside('p2p-calendar-button', { meta: manageMeta, story: ConfirmedSource });
