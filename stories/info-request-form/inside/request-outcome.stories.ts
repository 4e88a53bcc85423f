import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Responded as RespondedSource } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-outcome',
  component: 'request-outcome',
  tags: ['IR-15'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Responded: Story = inside('request-outcome', { meta: formMeta, story: RespondedSource });
