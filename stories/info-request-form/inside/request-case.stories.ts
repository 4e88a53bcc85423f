import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Open } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-case',
  component: 'request-case',
  tags: ['MC-20'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Case: Story = inside('request-case', { meta: formMeta, story: Open });
