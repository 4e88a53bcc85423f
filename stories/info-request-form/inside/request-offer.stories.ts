import type { Meta, StoryObj } from '@storybook/web-components-vite';

import attachmentsMeta, { PastedPicture as PastedPictureSource } from '../attachments.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-offer',
  component: 'request-offer',
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const PastedPicture: Story = inside('request-offer', { meta: attachmentsMeta, story: PastedPictureSource });
