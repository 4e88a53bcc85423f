import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Missing as MissingSource } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-sending',
  component: 'request-sending',
  tags: ['IR-15'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Missing: Story = inside('request-sending', { meta: formMeta, story: MissingSource });
