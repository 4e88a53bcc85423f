import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Open as OpenSource } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-document',
  component: 'request-document',
  tags: ['IR-10'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Open: Story = inside('request-document', { meta: formMeta, story: OpenSource });
