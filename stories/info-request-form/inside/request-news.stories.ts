import type { Meta, StoryObj } from '@storybook/web-components-vite';

import draftsMeta, { CoworkersDraft as CoworkersDraftSource } from '../drafts.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-news',
  component: 'request-news',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const CoworkersDraft: Story = inside('request-news', { meta: draftsMeta, story: CoworkersDraftSource });
