import type { Meta, StoryObj } from '@storybook/web-components-vite';

import sendingMeta, { Reopened as ReopenedSource } from '../sending.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-round',
  component: 'request-round',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Reopened: Story = inside('request-round', { meta: sendingMeta, story: ReopenedSource });
