import type { Meta, StoryObj } from '@storybook/web-components-vite';

import manageMeta, { ChangeContactPerson } from '../p2p-manage.stories.js';
import { inside } from '../../support/inside.js';

const meta = {
  title: 'P2P manage/Inside/p2p-participant-editor',
  component: 'p2p-participant-editor',
  tags: ['PM-10'],
} satisfies Meta;

export default meta;
type Story = StoryObj;

export const Open: Story = inside('p2p-participant-editor', { meta: manageMeta, story: ChangeContactPerson });
