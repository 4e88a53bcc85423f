import type { Meta, StoryObj } from '@storybook/web-components-vite';

import sendingMeta, { NextStep } from '../sending.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-next-step',
  component: 'request-next-step',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const AfterTheDueDate: Story = inside('request-next-step', { meta: sendingMeta, story: NextStep });
