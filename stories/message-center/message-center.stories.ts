import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, nothing } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { getMessage, getMessageSummary, pageMessages, uploadAttachment } from '@portal/api';
import { aPdf, infoRequestFormDriver } from '@portal/info-request-form/testing';
import { partOf } from '@portal/kit/testing';
import type { MessageCenter } from '@portal/message-center';
import {
  messageCenterDriver,
  ofActions,
  ofDetail,
  ofFiles,
  ofList,
  ofModule,
  ofRecord,
} from '@portal/message-center/testing';
import '@portal/message-center/define/message-center.js';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

/** Messages from the payer's clinicians to the office. Each story is one response of the server. */
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

function driverIn(canvas: HTMLElement) {
  const el = canvas.querySelector('message-center');
  if (!el) throw new Error('The story drew no <message-center>');
  return { el, ...messageCenterDriver(el) };
}

/** The design deck's thirteen messages. The office must act on two of them. */
export const Some: Story = {
  tags: ['MC-01', 'MC-02', 'MC-03', 'MC-04', 'MC-06', 'MC-07', 'MC-08', 'MC-09', 'MC-11', 'MC-12', 'MC-24'],
};

/** No messages yet. */
export const Empty: Story = { tags: ['MC-26'], parameters: { portal: { scenario: 'empty-mailbox' } } };

/** No messages in this view, but maybe in another. */
export const EmptyView: Story = {
  tags: ['MC-04', 'MC-26'],
  args: { view: 'unread' },
  parameters: { portal: { scenario: 'empty-mailbox' } },
};

/** No search results. The button to clear the search is above the table. */
export const NoSearchResults: Story = {
  tags: ['MC-26'],
  play: async ({ canvasElement }) => {
    const { settled, search, found } = driverIn(canvasElement);
    await settled();
    search('nobody');
    await settled();
    await expect(found()).toBe(ofList('found', { count: 0 }));
  },
};

/** The server never responds. Header and toolbar show, and the rows are loading. */
export const Loading: Story = {
  tags: ['MC-26'],
  parameters: { portal: { overrides: [answer(pageMessages, () => new Promise<never>(() => undefined))] } },
};

/** The list failed to load. The user can try again. */
export const Failed: Story = {
  tags: ['MC-26'],
  parameters: { portal: { overrides: [answer(pageMessages, () => problem(503, 'maintenance'))] } },
};

let requested = 0;
const readable = mockPortal();

/** A refresh failed. The earlier content stays and is marked as possibly out of date. */
export const RefreshFailed: Story = {
  tags: ['MC-03', 'MC-26'],
  parameters: {
    portal: {
      overrides: [
        answer(pageMessages, (query) =>
          (requested += 1) > 1 ? problem(503, 'maintenance') : readable.backend.messages.page(query),
        ),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { settled, press, alerts } = driverIn(canvasElement);
    await settled();
    press(ofList('refresh'));
    await settled();
    await expect(alerts().join(' ')).toContain(ofList('could-not.refresh-list'));
    requested = 0;
  },
};

/** The user has no access to messages. */
export const Forbidden: Story = { tags: ['MC-26'], parameters: { portal: { scenario: 'no-permission' } } };

/** The session expired. The host is notified, and the list continues after renewal. */
export const SessionExpired: Story = { parameters: { portal: { scenario: 'signed-out' } } };

/** The user signed out. No patient data is left on screen. */
export const SignedOut: Story = {
  play: async ({ canvasElement }) => {
    const { el, settled } = driverIn(canvasElement);
    await settled();
    el.endSession();
    await el.updateComplete;
    await expect(el.renderRoot.textContent).toContain(ofModule('ended'));
  },
};

/** A hundred thousand messages, ten at a time. */
export const LargeMailbox: Story = { tags: ['MC-11'], parameters: { portal: { scenario: 'large-mailbox' } } };

/** Very long types, names, and plans. */
export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

/** Statuses and types that the client doesn't know. */
export const OddData: Story = { tags: ['MC-08', 'MC-09'], parameters: { portal: { scenario: 'odd-data' } } };

/** The deadline is less than a day away. */
export const DueSoon: Story = { tags: ['MC-24'], parameters: { portal: { scenario: 'request-due-soon' } } };

/** The selection bar replaces the search without moving the table. */
export const Selection: Story = {
  tags: ['MC-05'],
  play: async ({ canvasElement }) => {
    const { settled, tick, text } = driverIn(canvasElement);
    await settled();
    tick(0);
    tick(3);
    await settled();
    await expect(text()).toContain(ofList('selected', { count: 2 }));
  },
};

/** The selection stays across pages and shows how many rows are on other pages. */
export const SelectionOnOtherPages: Story = {
  tags: ['MC-05', 'MC-11'],
  parameters: { portal: { scenario: 'hundred-messages' } },
  play: async ({ canvasElement }) => {
    const { settled, tick, press, text } = driverIn(canvasElement);
    await settled();
    tick(3);
    tick(4);
    await settled();
    press(ofList('pager.next'));
    await settled();
    tick(0);
    await settled();
    await expect(text()).toContain(ofList('selected.elsewhere', { count: 3, elsewhere: 2 }));
  },
};

/** A name in its usual order and a date of birth, typed as one search. */
export const SearchByNameAndBirthDate: Story = {
  tags: ['MC-26'],
  play: async ({ canvasElement }) => {
    const { settled, search, row, types } = driverIn(canvasElement);
    await settled();
    const [last = '', first = ''] = row(0).member.split(', ');
    search(`${first} ${last}`.toLowerCase());
    await settled();
    await expect(types().length).toBeGreaterThan(0);
  },
};

/** The host's `hrefFor` makes each row a link, so users can open a message in a new tab. */
export const RowsAreLinks: Story = {
  tags: ['MC-13'],
  parameters: { settings: { hrefFor: ({ messageId }: { messageId: string }) => `#/messages/${messageId}` } },
  play: async ({ canvasElement }) => {
    const { settled, opener } = driverIn(canvasElement);
    await settled();
    await expect(opener(0)?.localName).toBe('a');
  },
};

/** An upload failed. Leaving the message asks for confirmation. */
export const LeaveDuringUpload: Story = {
  tags: ['MC-18', 'IR-13'],
  args: { messageId: MESSAGES.clarification },
  parameters: { portal: { overrides: [answer(uploadAttachment, () => Response.error())] } },
  play: async ({ canvasElement }) => {
    const { settled, formLoaded, form, press, leaveDialog } = driverIn(canvasElement);
    await settled();
    await formLoaded();
    const element = form();
    if (!element) throw new Error('The story drew no form.');
    const request = infoRequestFormDriver(element);
    await request.settled();
    request.attach(aPdf('lumbar-x-ray.pdf'));
    await waitFor(() => expect(request.row('lumbar-x-ray.pdf')).toContain(ofFiles('files.retry')));
    press(ofDetail('title'));
    await settled();
    await expect(leaveDialog().isOpen()).toBe(true);
  },
};

/** One message is deleted and can be restored; the other is rejected, with the reason. */
export const DeletedWithUndo: Story = {
  tags: ['MC-05'],
  play: async ({ canvasElement }) => {
    const { settled, tick, press, outcome } = driverIn(canvasElement);
    await settled();
    tick(0);
    tick(3);
    await settled();
    press(ofList('delete'));
    await settled();
    await expect(outcome()).toContain(ofActions('deleted', { count: 1 }));
  },
};

/** A request with its case, the response form, and its history. */
export const OpenedRequest: Story = {
  tags: ['MC-01', 'MC-14', 'MC-17', 'MC-18', 'MC-19', 'MC-20', 'MC-21', 'MC-23', 'MC-24', 'MC-25'],
  args: { messageId: MESSAGES.clarification },
};

/** A message that asks nothing. */
export const OpenedNotice: Story = { tags: ['MC-13', 'MC-17', 'MC-19'], args: { messageId: 'm-136939995-4' } };

/** The message is loading. */
export const OpeningMessage: Story = {
  tags: ['MC-26'],
  args: { messageId: MESSAGES.clarification },
  parameters: { portal: { overrides: [answer(getMessage, () => new Promise<never>(() => undefined))] } },
};

/** An outdated or mistyped address. */
export const NotFound: Story = { tags: ['MC-26'], args: { messageId: 'm-unknown' } };

/** The message belongs to another office. */
export const MessageForbidden: Story = {
  tags: ['MC-26'],
  args: { messageId: MESSAGES.clarification },
  parameters: { portal: { overrides: [answer(getMessage, () => problem(403, 'not-yours'))] } },
};

/** Sorted by due date. The button to go back is in the same place. */
export const DueFirst: Story = {
  tags: ['MC-24'],
  play: async ({ canvasElement }) => {
    const { settled, press, button } = driverIn(canvasElement);
    await settled();
    press(ofList('waits.first'));
    await settled();
    await expect(button(ofList('waits.newest'))).toBeTruthy();
  },
};

const colleague = mockPortal();
colleague.qa.colleagueDrafts(MESSAGES.clarification, 'Eight weeks of therapy.');

/** A coworker started a response. The row shows who, and the progress. */
export const CoworkersDraft: Story = {
  tags: ['MC-24'],
  parameters: {
    portal: { overrides: [answer(pageMessages, (query) => colleague.backend.messages.page(query))] },
  },
};

/** Several messages about one order, two of them the office's own responses with files. */
export const OneOrder: Story = {
  tags: ['MC-10', 'MC-13', 'MC-14'],
  play: async ({ canvasElement }) => {
    const { settled, search, found } = driverIn(canvasElement);
    await settled();
    search('136939995');
    await settled();
    await expect(found()).toBe(ofList('found', { count: 6 }));
  },
};

const lively = mockPortal();

/** A new request arrived. The list shows, counts, and announces it once. */
export const NewMessage: Story = {
  tags: ['MC-16', 'MC-23'],
  parameters: {
    portal: {
      overrides: [
        answer(getMessageSummary, () => lively.backend.messages.summary()),
        answer(pageMessages, (query) => lively.backend.messages.page(query)),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { settled, refreshCounts, announcements, waiting } = driverIn(canvasElement);
    await settled();
    lively.qa.sendInfoRequest();
    await refreshCounts();
    await settled();
    await expect(announcements()).toBe(ofList('news', { count: 1 }));
    await expect(waiting()).toContain(partOf(ofList('waits')));
  },
};

/** Below a form of the host's page, with headings that continue its levels. */
export const BelowOtherContent: Story = {
  tags: ['MC-22'],
  render: () => html`
    <main>
      <h1>Order Request</h1>
      <form>
        <h2>Find This Member</h2>
        <label>Last Name <input name="last" autocomplete="off" /></label>
        <label>First Name <input name="first" autocomplete="off" /></label>
      </form>
      <message-center heading-level="2"></message-center>
    </main>
  `,
};

/** Answered and reviewed. Every step of the receipt names the person and the time with zone. */
export const ReviewedRequest: Story = { args: { messageId: 'm-136703223' }, tags: ['MC-17', 'MC-25'] };

/** Leaving asks while changes are unsaved, and shows an error if saving fails. */
export const LeaveWithUnsavedChanges: Story = {
  args: { messageId: MESSAGES.clarification },
  tags: ['MC-18', 'MC-21'],
  play: async ({ canvasElement }) => {
    const { settled, formLoaded, form, press, leaveDialog } = driverIn(canvasElement);
    await settled();
    await formLoaded();
    Object.defineProperty(form() ?? {}, 'dirty', { configurable: true, value: true });
    press(ofDetail('next'));
    await settled();
    await expect(leaveDialog().title()).toBe(ofDetail('leave.title'));
  },
};

/** A message on paper: the order, request, response, files, and history. */
export const PrintedRecord: Story = {
  args: { messageId: 'm-136703223' },
  tags: ['MC-17'],
  play: async ({ canvasElement }) => {
    const { settled, press, recordText } = driverIn(canvasElement);
    await settled();
    press(ofDetail('print'));
    await settled();
    await expect(recordText()).toContain(`${ofRecord('record.order')} 136703223`);
  },
};
