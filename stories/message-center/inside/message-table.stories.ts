import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { Some as SomeSource } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-table',
  component: 'message-table',
  tags: ['MC-07'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Some: Story = inside('message-table', { meta: centerMeta, story: SomeSource });
