import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { Some } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-toolbar',
  component: 'message-toolbar',
  tags: ['MC-05'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Search: Story = inside('message-toolbar', { meta: centerMeta, story: Some });
