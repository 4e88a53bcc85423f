import type { Meta, StoryObj } from '@storybook/web-components-vite';

import attachmentsMeta, { None } from '../attachments.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-drop-zone',
  component: 'request-drop-zone',
  tags: ['IR-20'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Open: Story = inside('request-drop-zone', { meta: attachmentsMeta, story: None });
