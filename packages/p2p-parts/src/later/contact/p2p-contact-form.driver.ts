import type { ContactFormField } from './contact-draft.js';

import type { P2pContactForm } from './p2p-contact-form.js';

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const contactFormDriver = (el: P2pContactForm) => {
  const control = (field: ContactFormField) => {
    const found = el.renderRoot.querySelector<HTMLInputElement | HTMLSelectElement>(`#${field}`);
    if (!found) throw new Error(`The form has no field ${field}.`);
    return found;
  };

  return {
    settled: () => el.updateComplete,
    value: (field: ContactFormField) => control(field).value,
    label: (field: ContactFormField) => control(field).labels?.[0]?.textContent.replace(/\s+/g, ' ').trim(),
    placeholder: (field: ContactFormField) => control(field).getAttribute('placeholder'),
    options: () => [...el.renderRoot.querySelectorAll('option')].map((option) => option.textContent),
    type: async (field: ContactFormField, text: string) => {
      const input = control(field);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      await el.updateComplete;
    },
    leave: async (field: ContactFormField) => {
      control(field).dispatchEvent(new FocusEvent('blur'));
      await el.updateComplete;
    },
    choose: async (contactId: string) => {
      const select = control('contact');
      select.value = contactId;
      select.dispatchEvent(new Event('change'));
      await el.updateComplete;
    },
    errors: () =>
      [...el.renderRoot.querySelectorAll('.error')].map((error) => error.textContent.replace(/\s+/g, ' ').trim()),
    /** The field's description for assistive technology. */
    described: (field: ContactFormField) =>
      (control(field).getAttribute('aria-describedby') ?? '')
        .split(' ')
        .map((id) => el.renderRoot.querySelector(`#${id}`)?.textContent.trim() ?? '')
        .join(' '),
    focused: () => el.shadowRoot?.activeElement?.id,
    columns: () => {
      const grid = el.renderRoot.querySelector('.grid');
      return grid ? getComputedStyle(grid).gridTemplateColumns.split(' ').length : 0;
    },
  };
};
