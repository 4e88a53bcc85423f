import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getMessageSummary } from '@portal/api';
import type { MessageBadge } from '@portal/message-center';
import '@portal/message-center/define/message-badge.js';
import { answer } from '@portal/mocks';

/** The number of messages the office must act on, in a link of the host's header, with its font and color. */
const meta = {
  title: 'Message center/Message badge',
  component: 'message-badge',
  args: { label: 'Secure Messages' },
  render: ({ label }) => html`<a href="#messages"><message-badge .label=${label ?? ''}></message-badge></a>`,
} satisfies Meta<MessageBadge>;

export default meta;
type Story = StoryObj<MessageBadge>;

/** Two requests need a response; two messages are unread. */
export const Some: Story = { tags: ['MC-15', 'MC-16'] };

/** No messages to act on, and none unread. */
export const None: Story = { tags: ['MC-15'], parameters: { portal: { scenario: 'empty-mailbox' } } };

/** The server hasn't responded yet, so only the label shows. */
export const Loading: Story = {
  tags: ['MC-15'],
  parameters: { portal: { overrides: [answer(getMessageSummary, () => new Promise<never>(() => undefined))] } },
};

/** The counts failed to load. Only the label shows, without an alert in the host's header. */
export const Failed: Story = { tags: ['MC-15'], parameters: { portal: { scenario: 'failing' } } };
