import type { Meta, StoryObj } from '@storybook/web-components-vite';

import sendingMeta, { RequestMoreTime as RequestMoreTimeSource } from '../sending.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-extension',
  component: 'request-extension',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const RequestMoreTime: Story = inside('request-extension', { meta: sendingMeta, story: RequestMoreTimeSource });
