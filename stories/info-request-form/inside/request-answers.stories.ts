import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { Responded as RespondedSource } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-answers',
  component: 'request-answers',
  tags: ['IR-15'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Responded: Story = inside('request-answers', { meta: formMeta, story: RespondedSource });
