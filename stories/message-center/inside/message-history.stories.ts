import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { OpenedRequest } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-history',
  component: 'message-history',
  tags: ['MC-17'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const OfARequest: Story = inside('message-history', { meta: centerMeta, story: OpenedRequest });
