import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Open as OpenSource } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-editor',
  component: 'request-editor',
  tags: ['IR-05'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Open: Story = inside('request-editor', { meta: formMeta, story: OpenSource });
