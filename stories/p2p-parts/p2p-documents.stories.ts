import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import { expect, waitFor } from 'storybook/test';

import { listP2pDocuments, uploadP2pDocument } from '@portal/api';
import { ORDERS, answer, problem } from '@portal/mocks';
import type { P2pDocuments } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/later/p2p-documents.js';
import { documentsDriver, ofDocuments } from '@portal/p2p-parts/testing';

import { quickStall } from '../support/quick-stall.js';

/** The documents for a call: list, check status, and uploads. */
const meta = {
  title: 'P2P parts/Documents',
  component: 'p2p-documents',
  tags: ['PS-05'],
  args: { orderId: ORDERS.confirmed, disabled: false },
  render: ({ orderId, disabled }) => html`<p2p-documents .orderId=${orderId} ?disabled=${disabled}></p2p-documents>`,
} satisfies Meta<P2pDocuments>;

export default meta;
type Story = StoryObj<P2pDocuments>;

async function driverOf(canvas: HTMLElement) {
  const el = canvas.querySelector('p2p-documents');
  if (!el) throw new Error('The story drew no <p2p-documents>.');
  const driver = documentsDriver(el);
  await driver.settled();
  return driver;
}

export const Empty: Story = {};
export const Fixed: Story = { args: { disabled: true } };

export const WithFiles: Story = {
  play: async ({ canvasElement }) => {
    const driver = await driverOf(canvasElement);
    await driver.choose([
      new File(['%PDF-1.7 notes'], 'Therapy notes March to May.pdf'),
      new File(['MZ'], 'viewer.exe'),
      new File([], 'empty.pdf'),
    ]);
    await waitFor(() => expect(driver.states()).toHaveLength(3));
  },
};

export const Failed: Story = {
  parameters: { portal: { overrides: [answer(listP2pDocuments, () => problem(503, 'unavailable'))] } },
};

const aPdf = (name: string) => new File([`%PDF-1.7 ${name}`], name);

/** The upload has stalled. The user can wait, retry, or cancel. */
export const Stalled: Story = {
  parameters: {
    portal: { overrides: [answer(uploadP2pDocument, () => new Promise<never>(() => undefined))] },
  },
  play: async ({ canvasElement }) => {
    const driver = await driverOf(canvasElement);
    const { end } = quickStall();
    await driver.choose([aPdf('Therapy notes March to May.pdf')]);
    await waitFor(() => expect(driver.buttons()).toContain(ofDocuments('files.again')));
    end();
  },
};

/** The connection was lost. The document stays, and the user can try again. */
export const UploadFailed: Story = {
  parameters: { portal: { overrides: [answer(uploadP2pDocument, () => Response.error())] } },
  play: async ({ canvasElement }) => {
    const driver = await driverOf(canvasElement);
    await driver.choose([aPdf('Therapy notes March to May.pdf')]);
    await waitFor(() => expect(driver.buttons()).toContain(ofDocuments('files.retry')));
  },
};

/** Asks before removing a document. */
export const ConfirmRemove: Story = {
  play: async ({ canvasElement }) => {
    const driver = await driverOf(canvasElement);
    await driver.choose([aPdf('Therapy notes March to May.pdf')]);
    await waitFor(() =>
      expect(driver.buttons().some((name) => name.startsWith(ofDocuments('files.remove')))).toBe(true),
    );
    await driver.press(driver.buttons().find((name) => name.startsWith(ofDocuments('files.remove'))) ?? '');
    await waitFor(() => expect(driver.dialog()).not.toBe(''));
  },
};
