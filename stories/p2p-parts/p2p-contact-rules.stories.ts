import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import type { P2pContactRules } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/later/p2p-contact-rules.js';

const CREDENTIALS = ['MD', 'DO', 'NP', 'PA'].map((display) => ({ code: display.toLowerCase(), display }));

/** Rules of some plans about the participant. */
const meta = {
  title: 'P2P parts/Contact rules',
  component: 'p2p-contact-rules',
  tags: ['PS-15'],
  args: {
    rules: { credentials: CREDENTIALS, agreement: true },
    entry: { credential: '', agreed: false },
    showFaults: false,
    credentialOnly: false,
  },
  render: ({ rules, entry, showFaults, credentialOnly }) => html`
    <p2p-contact-rules
      .rules=${rules}
      .entry=${entry}
      .showFaults=${showFaults}
      .credentialOnly=${credentialOnly}
    ></p2p-contact-rules>
  `,
} satisfies Meta<P2pContactRules>;

export default meta;
type Story = StoryObj<P2pContactRules>;

export const Both: Story = {};
export const Missing: Story = { args: { showFaults: true } };
export const Complete: Story = { args: { entry: { credential: 'do', agreed: true } } };
export const CredentialOnly: Story = { args: { credentialOnly: true } };
