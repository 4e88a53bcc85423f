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
    shape: '20 20 20',
  },
  render: ({ label, slow, shape }) => html` <ui-loading .label=${label} .slow=${slow} .shape=${shape}></ui-loading> `,
} satisfies Meta<UiLoading>;

export default meta;
type Story = StoryObj<UiLoading>;

export const Waiting: Story = {};

/** The shape of the result: a title, and rows of five times. */
export const Shaped: Story = { args: { label: 'Loading available times…', shape: `36${' 44x5'.repeat(6)}` } };
