import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { getInfoRequest, getP2pEligibility, listAttachments, requestExtension, submitInfoResponse } from '@portal/api';
import type { Attachment, InfoRequest } from '@portal/api';
import '@portal/info-request-form/define/info-request-form.js';
import type { InfoRequestForm } from '@portal/info-request-form';
import { aPdf, infoRequestFormDriver, ofExtension, ofSending } from '@portal/info-request-form/testing';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';
import type { MockPortal } from '@portal/mocks';

interface Args {
  readonly messageId: string;
}

/** Submitting the response, its due date, and the result. */
const meta = {
  title: 'Info request form/Sending',
  component: 'info-request-form',
  args: { messageId: MESSAGES.clarification },
  render: ({ messageId }) => html`<info-request-form .messageId=${messageId}></info-request-form>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

const TYPED = 'Eight weeks of physical therapy, twice weekly, from April 6 to May 29.';

/** The form on the page and its driver, after its reads. */
async function driverIn(canvas: HTMLElement) {
  const el = canvas.querySelector<InfoRequestForm>('info-request-form');
  if (!el) throw new Error('The story drew no <info-request-form>');
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  return { el, ...driver };
}

async function answered(canvas: HTMLElement) {
  const form = await driverIn(canvas);
  form.type(TYPED);
  await form.cannotProvide(0, 'not-performed');
  await form.cannotProvide(1, 'done-elsewhere');
  return form;
}

/** The design deck's request after a change. */
function theRequest(over: Partial<InfoRequest> = {}, happen: (portal: MockPortal) => void = () => undefined) {
  const portal = mockPortal();
  happen(portal);
  portal.backend.settle();
  return { ...portal.backend.infoRequests.get(MESSAGES.clarification), ...over };
}

const reads = (over: Partial<InfoRequest>, happen?: (portal: MockPortal) => void) => ({
  portal: { overrides: [answer(getInfoRequest, () => theRequest(over, happen))] },
});

const aFile = (over: Partial<Attachment>): Attachment => ({
  attachmentId: 'f-1',
  itemId: 'i-imaging',
  fileName: 'lumbar-x-ray.pdf',
  uploadedAt: '2026-06-23T13:58:00Z',
  sizeBytes: 2_516_582,
  fileType: 'PDF',
  status: 'checking',
  reasons: [],
  uploadedBy: 'Viral Patel',
  ...over,
});

const SOON = '2026-06-23T17:20:00Z';

/** Less than a day is left. Explains what happens to a draft, and offers more time. */
export const Due: Story = { tags: ['IR-03'], parameters: reads({ dueAt: SOON }) };

/** An hour before the deadline, in another zone than the payer's. */
export const DueInAnotherTimeZone: Story = {
  tags: ['IR-03'],
  parameters: {
    portal: {
      timeZone: 'America/Los_Angeles',
      overrides: [answer(getInfoRequest, () => theRequest({ dueAt: '2026-06-23T15:00:00Z' }))],
    },
  },
};

/** Missing items as a list with links, in the bar, and at each item. */
export const MissingItems: Story = {
  tags: ['IR-20', 'IR-21'],
  play: async ({ canvasElement }) => {
    const { type, submit } = await driverIn(canvasElement);
    type(TYPED);
    submit();
  },
};

/** The payer accepts a partial response. */
export const PartialResponseOffered: Story = {
  tags: ['IR-19'],
  parameters: { portal: { scenario: 'takes-parts' } },
  play: async ({ canvasElement }) => {
    const { type, submit } = await driverIn(canvasElement);
    type(TYPED);
    submit();
  },
};

/** A partial response was submitted. The missing items are still open. */
export const PartialResponseSubmitted: Story = {
  tags: ['IR-19'],
  parameters: { portal: { scenario: 'takes-parts' } },
  play: async ({ canvasElement }) => {
    const { type, submit, press, settled } = await driverIn(canvasElement);
    type(TYPED);
    submit();
    await settled();
    await new Promise((resolve) => setTimeout(resolve));
    press(ofSending('part.send'));
  },
};

/** A file is still being checked. The user can submit. */
export const SubmittedWhileChecking: Story = {
  tags: ['IR-20'],
  play: async ({ canvasElement }) => (await answered(canvasElement)).attach(aPdf('lumbar-x-ray.pdf')),
};

/** The response is being submitted. */
export const Submitting: Story = {
  tags: ['IR-15'],
  parameters: {
    portal: { overrides: [answer(submitInfoResponse, () => new Promise<Response>(() => undefined))] },
  },
  play: async ({ canvasElement }) => (await answered(canvasElement)).submit(),
};

/** The response was submitted while a file is still being checked. */
export const Submitted: Story = {
  tags: ['IR-15', 'IR-17', 'IR-18'],
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, () => theRequest({}, ({ qa }) => qa.colleagueAnswers(MESSAGES.clarification))),
        answer(listAttachments, () => ({ attachments: [aFile({})] })),
      ],
    },
  },
};

/** A file was rejected after the response, so its item is open again. */
export const Reopened: Story = {
  tags: ['IR-19', 'IR-20'],
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, () => ({
          ...theRequest({}, ({ qa }) => {
            qa.colleagueAnswers(MESSAGES.clarification);
            qa.askForMore(MESSAGES.clarification);
          }),
          reopened: 'file-rejected' as const,
          response: {
            answers: [
              { itemId: 'i-therapy', text: TYPED, cannotProvide: null },
              {
                itemId: 'i-visit-notes',
                text: null,
                cannotProvide: { reason: 'not-yet-available' as const, text: '' },
              },
            ],
            respondedAt: '2026-06-23T13:59:00Z',
            respondedBy: 'Viral Patel',
          },
        })),
        answer(listAttachments, () => ({
          attachments: [aFile({ status: 'rejected', reasons: ['unreadable'] })],
        })),
      ],
    },
  },
};

/** The reviewer needs more than was submitted. */
export const MoreInformationNeeded: Story = {
  tags: ['IR-19'],
  parameters: reads({}, ({ qa }) => {
    qa.colleagueAnswers(MESSAGES.clarification);
    qa.askForMore(MESSAGES.clarification);
  }),
};

/** Requests more time. */
export const RequestMoreTime: Story = {
  tags: ['IR-03'],
  parameters: reads({ dueAt: SOON }),
  play: async ({ canvasElement }) => {
    const { press, settled } = await driverIn(canvasElement);
    press(ofExtension('extension.open'));
    await settled();
  },
};

/** The request for more time failed. Its text stays. */
export const RequestMoreTimeFailed: Story = {
  tags: ['IR-03'],
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, () => theRequest({ dueAt: SOON })),
        answer(requestExtension, () => problem(503, 'busy')),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { press, typeReason, settled } = await driverIn(canvasElement);
    press(ofExtension('extension.open'));
    await settled();
    typeReason('The notes come from another office, which sends them on Thursday.');
    press(ofExtension('extension.send'));
  },
};

const extended = (status: InfoRequest['extension']['status']) =>
  reads({
    dueAt: SOON,
    extension: {
      status,
      requestedAt: '2026-06-23T13:30:00Z',
      permission: { allowed: false, reason: 'already-requested' },
    },
  });

/** The office requested more time. */
export const MoreTimeRequested: Story = { tags: ['IR-03'], parameters: extended('requested') };

/** The payer granted more time. */
export const MoreTimeGranted: Story = { tags: ['IR-03'], parameters: extended('granted') };

/** The payer declined more time. */
export const MoreTimeDeclined: Story = { tags: ['IR-03'], parameters: extended('declined') };

/** The design deck's request, before and after a change while the user was typing. */
function changesLater(happen: (portal: MockPortal) => void) {
  let happened = false;
  return {
    parameters: {
      portal: {
        overrides: [answer(getInfoRequest, () => (happened ? theRequest({}, happen) : theRequest()))],
      },
    },
    play: async ({ canvasElement }: { readonly canvasElement: HTMLElement }) => {
      const { el, type, settled } = await driverIn(canvasElement);
      type(TYPED);
      happened = true;
      el.refresh();
      await settled();
      happened = false;
    },
  };
}

/** The deadline passed while the user was typing. The user can copy the text and request more time. */
export const ExpiredWhileTyping: Story = {
  tags: ['IR-03', 'IR-20'],
  ...changesLater(({ clock }) => clock.set('2026-06-26T02:00:00Z')),
};

/** The payer withdrew the request while the user was typing. */
export const WithdrawnWhileTyping: Story = {
  tags: ['IR-20'],
  ...changesLater(({ qa }) => qa.withdrawRequest(MESSAGES.clarification)),
};

/** A coworker submitted a response while the user was typing. */
export const AnsweredByCoworker: Story = {
  tags: ['IR-18', 'IR-20'],
  ...changesLater(({ qa }) => qa.colleagueAnswers(MESSAGES.clarification)),
};

/** The next step after closing: a Peer-to-Peer is available. */
export const NextStep: Story = {
  tags: ['IR-03'],
  args: { messageId: MESSAGES.expired },
  parameters: {
    portal: {
      overrides: [
        answer(getP2pEligibility, ({ orderIds }) => ({
          orders: orderIds.map((orderId) => ({
            orderId,
            action: 'request' as const,
            reason: 'available' as const,
            availableFrom: null,
            windowEndsAt: '2026-07-01T00:00:00Z',
            phone: null,
          })),
        })),
      ],
    },
  },
};
