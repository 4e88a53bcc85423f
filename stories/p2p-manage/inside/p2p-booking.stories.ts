import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { Requested as RequestedSource } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-booking',
  component: 'p2p-booking',
  tags: ['PM-04'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Requested: Story = inside('p2p-booking', { meta: manageMeta, story: RequestedSource });
