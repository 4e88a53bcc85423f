import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getMessageSummary } from '@portal/api';
import type { MessageBadge } from '@portal/message-center';
import '@portal/message-center/define/message-badge.js';
import { answer } from '@portal/mocks';

/** How many messages wait for the office, in a link of the host's header, with its font and colour. */
const meta = {
  title: 'Message center/Message badge',
  component: 'message-badge',
  args: { label: 'Secure Messages' },
  render: ({ label }) => html`<a href="#messages"><message-badge .label=${label ?? ''}></message-badge></a>`,
} satisfies Meta<MessageBadge>;

export default meta;
type Story = StoryObj<MessageBadge>;

/** Two requests wait; two messages are unread. */
export const Some: Story = { tags: ['MC-15', 'MC-16'] };

/** Nothing waits and nothing is unread. */
export const None: Story = { tags: ['MC-15'], parameters: { portal: { scenario: 'empty-mailbox' } } };

/** The server has not answered yet: the label alone. */
export const Loading: Story = {
  tags: ['MC-15'],
  parameters: { portal: { overrides: [answer(getMessageSummary, () => new Promise<never>(() => undefined))] } },
};

/** The counts cannot be read: the label alone, without alarm in the host's header. */
export const Failed: Story = { tags: ['MC-15'], parameters: { portal: { scenario: 'failing' } } };
