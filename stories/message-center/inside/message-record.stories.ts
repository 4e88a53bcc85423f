import type { Meta, StoryObj } from '@storybook/web-components-vite';

import centerMeta, { PrintedRecord } from '../message-center.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Message center/Inside/message-record',
  component: 'message-record',
  tags: ['MC-17'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const OfARequest: Story = inside('message-record', { meta: centerMeta, story: PrintedRecord });
