import type { Meta, StoryObj } from '@storybook/web-components-vite';

import formMeta, { FilesWithErrors } from '../info-request-form.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'Info request form/Inside/request-files',
  component: 'request-files',
  tags: ['IR-13'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const WithErrors: Story = inside('request-files', { meta: formMeta, story: FilesWithErrors });
