import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';

import { NO_CONTACT, contactToEdit } from '@portal/domain';
import { CONTACTS, PEOPLE } from '@portal/mocks';
import { SOMEONE_ELSE } from '@portal/p2p-parts';
import type { P2pContactForm } from '@portal/p2p-parts';
import '@portal/p2p-parts/define/later/p2p-contact-form.js';

const [person] = PEOPLE;

/** The participant of the call: selected from a list, or typed. */
const meta = {
  title: 'P2P parts/Contact form',
  component: 'p2p-contact-form',
  args: { contacts: CONTACTS, contactId: '', showFaults: false, participant: NO_CONTACT },
  render: ({ contacts, contactId, participant, showFaults }) => html`
    <p2p-contact-form
      .contacts=${contacts}
      .contactId=${contactId}
      .participant=${participant}
      .showFaults=${showFaults}
    ></p2p-contact-form>
  `,
} satisfies Meta<P2pContactForm>;

export default meta;
type Story = StoryObj<P2pContactForm>;

export const Empty: Story = { tags: ['PS-14', 'PS-15', 'PS-16'] };

/** Every error at once, after Continue. */
export const EverythingMissing: Story = { args: { showFaults: true } };
export const Selected: Story = { args: { contactId: 'c-1', participant: contactToEdit(person) } };
export const BadFormats: Story = {
  args: {
    contactId: SOMEONE_ELSE,
    showFaults: true,
    participant: {
      ...person,
      phone: '12',
      extension: 'x',
      email: 'name',
      secondaryPhone: '',
      secondaryExtension: '9',
    },
  },
};

/** Pasted entries with more text than their field is for. */
export const SeveralNumbers: Story = {
  tags: ['PS-17'],
  args: {
    contactId: SOMEONE_ELSE,
    showFaults: true,
    participant: {
      ...person,
      phone: '312-555-0143 or 312-555-0199',
      email: 'office@clinic.example; nurse@clinic.example',
      secondaryPhone: '312-555-0199 ask for Robin',
      secondaryExtension: '',
    },
  },
};

/** The office has no saved contacts. */
export const NoContacts: Story = { args: { contacts: [] } };
