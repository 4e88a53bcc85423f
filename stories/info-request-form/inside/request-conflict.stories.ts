import type { Meta, StoryObj } from '@storybook/web-components-vite';

import draftsMeta, { ConflictInOneItem } from '../drafts.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-conflict',
  component: 'request-conflict',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const InOneItem: Story = inside('request-conflict', { meta: draftsMeta, story: ConflictInOneItem });
