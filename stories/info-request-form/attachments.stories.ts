import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { listAttachments, listReusableAttachments, moveAttachment, uploadAttachment } from '@portal/api';
import type { Attachment } from '@portal/api';
import '@portal/info-request-form/define/info-request-form.js';
import type { InfoRequestForm } from '@portal/info-request-form';
import { aPdf, anyOf, infoRequestFormDriver, ofFiles } from '@portal/info-request-form/testing';
import { MESSAGES, answer, problem } from '@portal/mocks';

import { quickStall } from '../support/quick-stall.js';

interface Args {
  readonly messageId: string;
}

/** The files of a response: attaching, status, and actions. */
const meta = {
  title: 'Info request form/Attachments',
  component: 'info-request-form',
  args: { messageId: MESSAGES.clarification },
  render: ({ messageId }) => html`<info-request-form .messageId=${messageId} headless-header></info-request-form>`,
} satisfies Meta<Args>;

export default meta;
type Story = StoryObj<Args>;

async function driverIn(canvas: HTMLElement) {
  const el = canvas.querySelector<InfoRequestForm>('info-request-form');
  if (!el) throw new Error('The story drew no <info-request-form>');
  const driver = infoRequestFormDriver(el);
  await driver.settled();
  return driver;
}

/** Everything the user selected has rendered. */
const aMoment = () => new Promise((resolve) => void setTimeout(resolve, 100));

const never = () => new Promise<Response>(() => undefined);

const aFile = (fileName: string, over: Partial<Attachment> = {}): Attachment => ({
  attachmentId: `f-${fileName}`,
  itemId: 'i-imaging',
  fileName,
  uploadedAt: '2026-06-23T13:58:00Z',
  sizeBytes: 2_516_582,
  fileType: 'PDF',
  status: 'accepted',
  reasons: [],
  uploadedBy: 'Viral Patel',
  ...over,
});

/** These files are on the server. */
const serving = (...attachments: readonly Attachment[]) => ({
  portal: { overrides: [answer(listAttachments, () => ({ attachments: [...attachments] }))] },
});

/** No files attached yet. */
export const None: Story = { tags: ['IR-07', 'IR-11', 'IR-14'] };

/** Accepted, checking, and not accepted for two reasons, with actions. */
export const EveryStatus: Story = {
  tags: ['IR-10', 'IR-13', 'IR-16', 'IR-17'],
  parameters: serving(
    aFile('lumbar-x-ray.pdf'),
    aFile('visit-notes-march.pdf', { status: 'checking' }),
    aFile('visit-notes-april.pdf', { status: 'rejected', reasons: ['encrypted', 'type-mismatch'] }),
  ),
};

/** Failed, uploading, and rejected files, each with its errors. */
export const Uploading: Story = {
  tags: ['IR-10', 'IR-13', 'IR-14'],
  parameters: { portal: { overrides: [answer(uploadAttachment, never)] } },
  play: async ({ canvasElement }) =>
    (await driverIn(canvasElement)).attach(
      aPdf('xray.pdf'),
      aPdf('notes.pdf'),
      new File([], 'empty.exe'),
      aPdf('xray.pdf'),
    ),
};

/** The connection was lost. The file stays, and the user can try again. */
export const UploadFailed: Story = {
  tags: ['IR-13', 'IR-16'],
  parameters: { portal: { overrides: [answer(uploadAttachment, () => Response.error())] } },
  play: async ({ canvasElement }) => (await driverIn(canvasElement)).attach(aPdf('xray.pdf')),
};

/** Depends on what the browser reports about the upload. */
const STALLED = anyOf(ofFiles('stalled.unknown'), ofFiles('stalled.sending'), ofFiles('stalled.confirming'));

/** The upload has stalled. The user can wait, retry, or cancel. */
export const Stalled: Story = {
  tags: ['IR-13', 'IR-16'],
  parameters: { portal: { overrides: [answer(uploadAttachment, never)] } },
  play: async ({ canvasElement }) => {
    const { attach, rows, text } = await driverIn(canvasElement);
    const { end } = quickStall();
    attach(aPdf('lumbar-x-ray.pdf'), aPdf('visit-notes-march.pdf'));
    await waitFor(() => expect(rows()).toHaveLength(2));
    await waitFor(() => expect(text()).toMatch(STALLED));
    end();
  },
};

/** Asks before removing a file from the server. */
export const ConfirmRemove: Story = {
  tags: ['IR-16'],
  parameters: serving(aFile('lumbar-x-ray.pdf')),
  play: async ({ canvasElement }) => {
    const { action } = await driverIn(canvasElement);
    await aMoment();
    action('lumbar-x-ray.pdf', 'remove');
  },
};

/** The server couldn't assign the file to another item. */
export const ItemNotChanged: Story = {
  tags: ['IR-10'],
  parameters: {
    portal: {
      overrides: [
        answer(listAttachments, () => ({ attachments: [aFile('lumbar-x-ray.pdf')] })),
        answer(moveAttachment, () => problem(503, 'busy')),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { moveTo } = await driverIn(canvasElement);
    await aMoment();
    moveTo('lumbar-x-ray.pdf', ofFiles('files.item', { n: 3 }));
  },
};

/** Files from the same order, to attach again. */
export const FilesOfThisOrder: Story = {
  tags: ['IR-10', 'IR-17'],
  parameters: {
    portal: {
      overrides: [
        answer(listReusableAttachments, () => ({
          attachments: [aFile('lumbar-x-ray-report.pdf'), aFile('initial-evaluation.docx', { sizeBytes: 88_064 })],
        })),
      ],
    },
  },
  play: async ({ canvasElement }) => {
    const { press, boxes } = await driverIn(canvasElement);
    await aMoment();
    press(ofFiles('reuse.open'));
    await aMoment();
    boxes()[0]?.click();
  },
};

/** More than ten files: the pager of the design deck. */
export const ManyFiles: Story = {
  tags: ['IR-10', 'IR-12'],
  parameters: serving(...Array.from({ length: 13 }, (_, i) => aFile(`visit-notes-${String(i + 1)}.pdf`))),
};

/** A thousand dropped files. Those within the limit upload, and one message covers the rest. */
export const OneThousandFiles: Story = {
  tags: ['IR-12', 'IR-14'],
  parameters: { portal: { overrides: [answer(uploadAttachment, never)] } },
  play: async ({ canvasElement }) => {
    const { take } = await driverIn(canvasElement);
    take(...Array.from({ length: 1_000 }, (_, i) => aPdf(`notes-${String(i)}.pdf`)));
  },
};

/** Names that try to break the page. */
export const HostileNames: Story = {
  tags: ['IR-10'],
  parameters: serving(
    aFile('<img src=x onerror=alert(1)>.pdf'),
    aFile(`${'verylongname'.repeat(20)}.pdf`),
    aFile('report\u202Efdp.pdf'),
    aFile('../../etc/passwd.pdf'),
  ),
};

/** Three visit notes are requested, and one is attached. */
export const OneOfThreeAttached: Story = {
  tags: ['IR-07'],
  parameters: {
    portal: {
      scenario: 'counted-documents',
      overrides: [
        answer(listAttachments, () => ({
          attachments: [aFile('visit-notes.pdf', { itemId: 'i-visit-notes' })],
        })),
      ],
    },
  },
};

/** A document that isn't available yet. The user explains when it will be. */
export const NotYetAvailable: Story = {
  tags: ['IR-07', 'IR-17'],
  play: async ({ canvasElement }) =>
    (await driverIn(canvasElement)).cannotProvide(0, 'not-yet-available', 'The imaging center sends it on July 2.'),
};

/** Two different scans with one name, and a duplicate that names its original. */
export const SameFiles: Story = {
  tags: ['IR-10', 'IR-13'],
  play: async ({ canvasElement }) => {
    const { attach } = await driverIn(canvasElement);
    attach(aPdf('0001.pdf', 'one'), aPdf('0001.pdf', 'two'), aPdf('report.pdf', 'one'));
  },
};

/** Photos and documents whose content doesn't match their extension, with advice. */
export const SameNameOtherContent: Story = {
  tags: ['IR-13', 'IR-14'],
  play: async ({ canvasElement }) => {
    const { attach } = await driverIn(canvasElement);
    const heic = new File([Uint8Array.of(0, 0, 0, 0x18), 'ftypheic'], 'photo.jpg');
    attach(heic, new File(['%PDF-1.7'], 'report.doc'), new File(['PK\x03\x04'], 'scans.zip'));
  },
};

/** A pasted picture. It uploads after the user selects an item. */
export const PastedPicture: Story = {
  tags: ['IR-07', 'IR-14'],
  play: async ({ canvasElement }) => {
    const { pasteData } = await driverIn(canvasElement);
    pasteData('field', {}, new File([Uint8Array.of(0x89, 0x50, 0x4e, 0x47)], 'image.png'));
    await aMoment();
  },
};

/** A dropped email, which is not a file. */
export const DroppedMail: Story = {
  tags: ['IR-14'],
  play: async ({ canvasElement }) => {
    const { dropBeside } = await driverIn(canvasElement);
    dropBeside({ 'text/plain': 'Re: Order' });
    await aMoment();
  },
};
