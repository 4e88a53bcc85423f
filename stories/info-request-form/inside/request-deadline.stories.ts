import type { Meta, StoryObj } from '@storybook/web-components-vite';

import sendingMeta, { Due as DueSource } from '../sending.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-deadline',
  component: 'request-deadline',
  tags: ['MC-24'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Due: Story = inside('request-deadline', { meta: sendingMeta, story: DueSource });
