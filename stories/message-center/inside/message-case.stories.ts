import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { OpenedRequest } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-case',
  component: 'message-case',
  tags: ['MC-20'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const OfARequest: Story = inside('message-case', { meta: centerMeta, story: OpenedRequest });
