import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { LitElement, html } from 'lit';

import { controlStyles, dialogStyles, dialogView } from '@portal/kit';
import type { Meaning } from '@portal/kit';

interface Shown {
  readonly heading: string;
  readonly meaning: Meaning;
}

/** Sample owner of a dialog, which renders in its owner's root. */
class StoryAsker extends LitElement {
  static override styles = [controlStyles, dialogStyles];
  static override properties = { heading: {}, meaning: {} };

  declare heading: string;
  declare meaning: Meaning;

  override render(): unknown {
    return dialogView({
      open: true,
      heading: this.heading,
      meaning: this.meaning,
      content: html`<p>We emailed the scheduling team at 9:02 AM CT.</p>`,
      actions: html`<button type="button" class="button primary">Return to Order Search</button>`,
      onClose: () => undefined,
    });
  }
}
if (!customElements.get('story-asker')) customElements.define('story-asker', StoryAsker);

/** A native modal dialog: the browser traps focus and returns it. */
const meta = {
  title: 'UI/Dialog',
  args: { heading: 'Peer-to-Peer Scheduled', meaning: 'done' },
  argTypes: { meaning: { control: 'select', options: ['waiting', 'done', 'refused', 'info'] } },
  render: ({ heading, meaning }) => html`<story-asker .heading=${heading} .meaning=${meaning}></story-asker>`,
} satisfies Meta<Shown>;

export default meta;
type Story = StoryObj<Shown>;

export const Done: Story = {};
export const Waiting: Story = { args: { heading: 'Keep this time?', meaning: 'waiting' } };
export const Refused: Story = { args: { heading: 'Cancel Peer-to-Peer', meaning: 'refused' } };
