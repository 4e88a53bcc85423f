import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import {
  getAttachmentLimits,
  getInfoRequest,
  listAttachments,
  saveInfoDraft,
  submitInfoResponse,
  uploadAttachment,
} from '@portal/api';
import type { InfoRequest } from '@portal/api';
import '@portal/info-request-form/define/info-request-form.js';
import type { InfoRequestForm } from '@portal/info-request-form';
import { aPdf, infoRequestFormDriver } from '@portal/info-request-form/testing';
import { MESSAGES, answer, mockPortal, problem } from '@portal/mocks';

interface Args {
  readonly messageId: string;
  readonly headlessHeader: boolean;
}

/** The response to an information request. Each story is one response of the server. */
const meta = {
  title: 'Info request form/Form',
  component: 'info-request-form',
  args: { messageId: MESSAGES.clarification, headlessHeader: false },
  render: ({ messageId, headlessHeader }) => html`
    <info-request-form .messageId=${messageId} .headlessHeader=${headlessHeader}></info-request-form>
  `,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

/** The form on the page and its driver, after its reads. */
async function driverIn(canvas: HTMLElement) {
  const el = canvas.querySelector<InfoRequestForm>('info-request-form');
  if (!el) throw new Error('The story drew no <info-request-form>');
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  return driver;
}

const never = () => new Promise<Response>(() => undefined);

/** The design deck's request in another status. */
const theRequest = (over: Partial<InfoRequest>): InfoRequest => ({
  ...mockPortal().backend.infoRequests.get(MESSAGES.clarification),
  ...over,
});

export const Open: Story = { tags: ['IR-01', 'IR-02', 'IR-03', 'IR-09', 'IR-15', 'IR-17', 'IR-21'] };

/** Inside a page that shows the case itself. */
export const WithoutOrderHeader: Story = { args: { headlessHeader: true } };

/** The payer requests only documents. */
export const DocumentsOnly: Story = { args: { messageId: MESSAGES.documentation } };

/** The visit notes need three files. */
export const CountedDocuments: Story = { parameters: { portal: { scenario: 'counted-documents' } } };

/** Less than an hour is left. */
export const DueSoon: Story = { parameters: { portal: { scenario: 'request-due-soon' } } };

/** The user is in another zone than the payer. */
export const InAnotherTimeZone: Story = { parameters: { portal: { timeZone: 'America/Los_Angeles' } } };

export const LongWords: Story = { parameters: { portal: { scenario: 'long-words' } } };

export const Loading: Story = { parameters: { portal: { overrides: [answer(getInfoRequest, never)] } } };

export const Failed: Story = {
  parameters: { portal: { overrides: [answer(getInfoRequest, () => problem(503, 'busy'))] } },
};

export const NotFound: Story = { args: { messageId: 'm-unknown' } };

export const NoPermission: Story = { parameters: { portal: { scenario: 'no-permission' } } };

export const SignedOut: Story = { parameters: { portal: { scenario: 'signed-out' } } };

/** Files and limits failed to load. The user can still fill in the form. */
export const FilesFailed: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(listAttachments, () => problem(500, 'any')),
        answer(getAttachmentLimits, () => problem(500, 'any')),
      ],
    },
  },
};

/** The user selected Submit on an empty form. */
export const Missing: Story = {
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).submit(),
};

/** Pasted text over the limit stays. */
export const OverTheLimit: Story = {
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).type('Physical therapy. '.repeat(60)),
};

/** A document the office can't provide. */
export const CannotProvide: Story = {
  play: async ({ canvasElement }) =>
    (await driverIn(canvasElement)).cannotProvide(0, 'other', 'The images are with another office.'),
};

/** Files being uploaded. */
export const Uploading: Story = {
  parameters: { portal: { overrides: [answer(uploadAttachment, never)] } },
  play: async ({ canvasElement }) =>
    (await driverIn(canvasElement)).attach(aPdf('xray.pdf'), aPdf('notes.pdf'), aPdf('more notes.pdf')),
};

/** Files being checked by the payer. */
export const Checking: Story = {
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).attach(aPdf('xray.pdf'), aPdf('notes.pdf')),
};

/** Rejected files, each with its errors. */
export const FilesWithErrors: Story = {
  play: async ({ canvasElement }) =>
    (await driverIn(canvasElement)).attach(
      new File([], 'empty.pdf'),
      new File(['MZ'], 'setup.exe'),
      aPdf('same.pdf'),
      aPdf('same.pdf'),
    ),
};

/** A failed upload. */
export const UploadFailed: Story = {
  parameters: { portal: { overrides: [answer(uploadAttachment, () => problem(503, 'busy'))] } },
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).attach(aPdf('xray.pdf')),
};

/** A file that the check rejected. */
export const FileNotAccepted: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(listAttachments, () => ({
          attachments: [
            {
              attachmentId: 'f-1',
              itemId: 'i-imaging',
              fileName: 'xray.pdf',
              uploadedAt: '2026-06-23T13:58:00Z',
              sizeBytes: 2_516_582,
              fileType: 'PDF',
              status: 'rejected' as const,
              reasons: ['encrypted' as const],
              uploadedBy: 'Viral Patel',
            },
          ],
        })),
      ],
    },
  },
};

/** The draft couldn't be saved. Everything is still here. */
export const DraftNotSaved: Story = {
  parameters: { portal: { overrides: [answer(saveInfoDraft, () => problem(500, 'any'))] } },
  play: async ({ canvasElement }) => {
    (await driverIn(canvasElement)).type('Eight weeks of physical therapy.');
    window.dispatchEvent(new Event('pagehide'));
  },
};

async function submitted(canvas: HTMLElement): Promise<void> {
  const { type, cannotProvide, submit } = await driverIn(canvas);
  type('Eight weeks of physical therapy.');
  await cannotProvide(0, 'not-performed');
  await cannotProvide(1, 'done-elsewhere');
  submit();
}

/** It's unknown whether the response arrived. */
export const OutcomeUnknown: Story = {
  parameters: { portal: { overrides: [answer(submitInfoResponse, () => Response.error())] } },
  play: ({ canvasElement }) => submitted(canvasElement),
};

/** A coworker changed the request. */
export const ChangedDuringSubmit: Story = {
  parameters: { portal: { overrides: [answer(submitInfoResponse, () => problem(412, 'stale'))] } },
  play: ({ canvasElement }) => submitted(canvasElement),
};

/** The server rejected one of the answers. */
export const ResponseNotAccepted: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(submitInfoResponse, () =>
          problem(422, 'invalid', { errors: [{ pointer: 'i-therapy', code: 'required' }] }),
        ),
      ],
    },
  },
  play: ({ canvasElement }) => submitted(canvasElement),
};

/** The response was just submitted. */
export const Submitted: Story = { play: ({ canvasElement }) => submitted(canvasElement) };

/** Submitted some time ago. */
export const Responded: Story = { args: { messageId: MESSAGES.answered } };

export const Expired: Story = { parameters: { portal: { scenario: 'request-closed' } } };

export const Withdrawn: Story = {
  parameters: {
    portal: {
      overrides: [answer(getInfoRequest, () => theRequest({ status: 'closed', closedReason: 'withdrawn' }))],
    },
  },
};

/** A partial response was submitted earlier; the rest is still requested. */
export const PartiallyResponded: Story = {
  parameters: {
    portal: {
      overrides: [
        answer(getInfoRequest, () =>
          theRequest({
            status: 'partially-responded',
            response: {
              answers: [{ itemId: 'i-therapy', text: 'Eight weeks of physical therapy.', cannotProvide: null }],
              respondedAt: '2026-06-22T15:00:00Z',
              respondedBy: 'Viral Patel',
            },
          }),
        ),
      ],
    },
  },
};
