import type { Meta, StoryObj } from '@storybook/web-components-vite';

import attachmentsMeta, { FilesOfThisOrder as FilesOfThisOrderSource } from '../attachments.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-reuse',
  component: 'request-reuse',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const FilesOfThisOrder: Story = inside('request-reuse', {
  meta: attachmentsMeta,
  story: FilesOfThisOrderSource,
});
