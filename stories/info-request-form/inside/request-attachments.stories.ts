import type { Meta, StoryObj } from '@storybook/web-components-vite';

import attachmentsMeta, { EveryStatus as EveryStatusSource } from '../attachments.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-attachments',
  component: 'request-attachments',
  tags: ['IR-13'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const EveryStatus: Story = inside('request-attachments', { meta: attachmentsMeta, story: EveryStatusSource });
