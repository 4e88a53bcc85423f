import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { OpenedRequest } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-detail',
  component: 'message-detail',
  tags: ['MC-17'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Request: Story = inside('message-detail', { meta: centerMeta, story: OpenedRequest });
