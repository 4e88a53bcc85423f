import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { UiLoading } from '@portal/kit';
import '@portal/kit/define/ui-loading.js';

/** A skeleton first, text after a second, advice after five. */
const meta = {
  title: 'UI/Loading',
  component: 'ui-loading',
  args: {
    label: 'Loading messages…',
    slow: 'This takes longer than usual. You can go on elsewhere meanwhile.',
    lines: 4,
  },
  render: ({ label, slow, lines }) => html` <ui-loading .label=${label} .slow=${slow} .lines=${lines}></ui-loading> `,
} satisfies Meta<UiLoading>;

export default meta;
type Story = StoryObj<UiLoading>;

export const Waiting: Story = {};
