import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { UiPager } from '@portal/kit';
import '@portal/kit/define/ui-pager.js';

const words = (range: string) => ({
  label: 'Pages of messages',
  perPage: 'Results per page:',
  range,
  moves: { first: 'First page', previous: 'Previous page', next: 'Next page', last: 'Last page' },
});

/** Page size, range and four moves (DD-02, DD-03). */
const meta = {
  title: 'UI/Pager',
  component: 'ui-pager',
  args: { size: 10, words: words('1–10 of 13'), possible: ['next', 'last'] },
  render: ({ size, words: given, possible }) => html`
    <ui-pager .size=${size} .words=${given} .possible=${possible}></ui-pager>
  `,
} satisfies Meta<UiPager>;

export default meta;
type Story = StoryObj<UiPager>;

export const FirstPage: Story = {};
export const LastPage: Story = { args: { words: words('11–13 of 13'), possible: ['first', 'previous'] } };
export const Empty: Story = { args: { words: words('0 of 0'), possible: [] } };
