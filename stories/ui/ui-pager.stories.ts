import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { UiPager } from '@portal/kit';
import '@portal/kit/define/ui-pager.js';

const copyFor = (range: string) => ({
  label: 'Pages of messages',
  perPage: 'Results per page:',
  range,
  moves: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
});

/** Page size, range, and four page buttons (DD-02, DD-03). */
const meta = {
  title: 'UI/Pager',
  component: 'ui-pager',
  args: { size: 10, copy: copyFor('1–10 of 13'), possible: ['next', 'last'] },
  render: ({ size, copy, possible }) => html` <ui-pager .size=${size} .copy=${copy} .possible=${possible}></ui-pager> `,
} satisfies Meta<UiPager>;

export default meta;
type Story = StoryObj<UiPager>;

export const FirstPage: Story = {};
export const LastPage: Story = { args: { copy: copyFor('11–13 of 13'), possible: ['first', 'previous'] } };
export const Empty: Story = { args: { copy: copyFor('0 of 0'), possible: [] } };
