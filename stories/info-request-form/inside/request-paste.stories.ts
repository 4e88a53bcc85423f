import type { Meta, StoryObj } from '@storybook/web-components-vite';

import draftsMeta, { LongPaste as LongPasteSource } from '../drafts.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-paste',
  component: 'request-paste',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const LongPaste: Story = inside('request-paste', { meta: draftsMeta, story: LongPasteSource });
