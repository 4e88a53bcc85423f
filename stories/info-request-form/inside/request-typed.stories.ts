import type { Meta, StoryObj } from '@storybook/web-components-vite';

import sendingMeta, { ExpiredWhileTyping as ExpiredWhileTypingSource } from '../sending.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-typed',
  component: 'request-typed',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const ExpiredWhileTyping: Story = inside('request-typed', {
  meta: sendingMeta,
  story: ExpiredWhileTypingSource,
});
