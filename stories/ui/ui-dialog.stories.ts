import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { UiDialog } from '@portal/ui';
import '@portal/ui/define/ui-dialog.js';

/** A native modal dialog: the browser keeps the focus inside, and gives it back. */
const meta = {
  title: 'UI/Dialog',
  component: 'ui-dialog',
  args: { heading: 'Peer-to-Peer Scheduled', meaning: 'done', open: true },
  argTypes: { meaning: { control: 'select', options: ['waiting', 'done', 'refused', 'info'] } },
  render: ({ heading, meaning, open }) => html`
    <ui-dialog .heading=${heading} .meaning=${meaning ?? 'done'} .open=${open}>
      <p>The scheduling team was told at 9:02 AM CT.</p>
      <button slot="actions" type="button">Return to Order Search</button>
    </ui-dialog>
  `,
} satisfies Meta<UiDialog>;

export default meta;
type Story = StoryObj<UiDialog>;

export const Done: Story = {};
export const Waiting: Story = { args: { heading: 'Keep this time?', meaning: 'waiting' } };
export const Refused: Story = { args: { heading: 'Cancel Peer-to-Peer', meaning: 'refused' } };
