import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect } from 'storybook/test';

import { getMessage, pageMessages } from '@portal/api';
import type { MessageCenter } from '@portal/message-center';
import { messageCenterDriver } from '@portal/message-center/testing';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

/** The messages of the payer's clinicians to the office. Each story is one answer that the server can give. */
const meta = {
  title: 'Message center/Message center',
  component: 'message-center',
  args: { view: 'all', pageSize: 10 },
  argTypes: {
    view: { control: 'select', options: ['all', 'unread', 'closed', 'today'] },
    pageSize: { control: 'select', options: [10, 25, 50, 100] },
    messageId: { control: 'text' },
  },
  render: ({ view, pageSize, messageId }) => html`
    <message-center view=${view} page-size=${pageSize} message-id=${messageId ?? nothing}></message-center>
  `,
} satisfies Meta<MessageCenter>;

export default meta;
type Story = StoryObj<MessageCenter>;

function drawn(canvas: HTMLElement) {
  const el = canvas.querySelector('message-center');
  if (!el) throw new Error('The story drew no <message-center>');
  return { el, ...messageCenterDriver(el) };
}

/** The thirteen messages of the source, two of them waiting for the office. */
export const Some: Story = {};

/** No message has come yet. */
export const Empty: Story = { parameters: { portal: { scenario: 'empty-mailbox' } } };

/** Nothing in this view, but perhaps in another. */
export const EmptyView: Story = { args: { view: 'unread' }, parameters: { portal: { scenario: 'empty-mailbox' } } };

/** Nothing fits the search; the way out stands above the table. */
export const SearchWithoutResult: Story = {
  play: async ({ canvasElement }) => {
    const { settled, search, found } = drawn(canvasElement);
    await settled();
    search('nobody');
    await settled();
    await expect(found()).toBe('Total Number of Records Found: 0');
  },
};

/** The server never answers: heads and tools stand, the rows are awaited. */
export const Loading: Story = {
  parameters: { portal: { overrides: [answer(pageMessages, () => new Promise<never>(() => undefined))] } },
};

/** The list cannot be read. One press tries again. */
export const Failed: Story = {
  parameters: { portal: { overrides: [answer(pageMessages, () => problem(503, 'maintenance'))] } },
};

let asked = 0;
const readable = mockPortal();

/** A refresh failed: what was read before stays, and is called so. */
export const RefreshedFailed: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(pageMessages, (query) =>
          (asked += 1) > 1 ? problem(503, 'maintenance') : readable.backend.messages.page(query),
        ),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { settled, press, alerts } = drawn(canvasElement);
    await settled();
    press('Refresh');
    await settled();
    await expect(alerts().join(' ')).toContain('We could not refresh the messages.');
    asked = 0;
  },
};

/** The person may not see any of it. */
export const Forbidden: Story = { parameters: { portal: { scenario: 'no-permission' } } };

/** The session is over: the host is told, and the list goes on when it is renewed. */
export const SessionExpired: Story = { parameters: { portal: { scenario: 'signed-out' } } };

/** The person signed out: nothing of a patient is left on screen. */
export const SignedOut: Story = {
  play: async ({ canvasElement }) => {
    const { el, settled } = drawn(canvasElement);
    await settled();
    el.endSession();
    await el.updateComplete;
    await expect(el.renderRoot.textContent).toContain('You are signed out.');
  },
};

/** A hundred thousand messages, ten at a time. */
export const LargeMailbox: Story = { parameters: { portal: { scenario: 'large-mailbox' } } };

/** Very long types, names and plans. */
export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** Statuses and types that the interface has never heard of. */
export const OddData: Story = { parameters: { portal: { scenario: 'odd-data' } } };

/** The deadline is less than a day away. */
export const DueSoon: Story = { parameters: { portal: { scenario: 'request-due-soon' } } };

/** Selected messages put their own bar in the place of the search, and do not move the table. */
export const Selection: Story = {
  play: async ({ canvasElement }) => {
    const { settled, tick, text } = drawn(canvasElement);
    await settled();
    tick(0);
    tick(3);
    await settled();
    await expect(text()).toContain('2 selected');
  },
};

/** One is deleted and can be brought back; one is refused, with the reason. */
export const DeletedWithUndo: Story = {
  play: async ({ canvasElement }) => {
    const { settled, tick, press, outcome } = drawn(canvasElement);
    await settled();
    tick(0);
    tick(3);
    await settled();
    press('Delete');
    await settled();
    await expect(outcome()).toContain('1 message deleted.');
  },
};

/** A request, with its case, the form for the answer and its history. */
export const OpenedRequest: Story = { args: { messageId: MESSAGES.clarification } };

/** A message that asks nothing. */
export const OpenedInformation: Story = { args: { messageId: 'm-136939995-4' } };

/** The message is being read. */
export const OpeningMessage: Story = {
  args: { messageId: MESSAGES.clarification },
  parameters: { portal: { overrides: [answer(getMessage, () => new Promise<never>(() => undefined))] } },
};

/** An old or mistyped address. */
export const NotFound: Story = { args: { messageId: 'm-unknown' } };

/** The message belongs to another office. */
export const MessageForbidden: Story = {
  args: { messageId: MESSAGES.clarification },
  parameters: { portal: { overrides: [answer(getMessage, () => problem(403, 'not-yours'))] } },
};
