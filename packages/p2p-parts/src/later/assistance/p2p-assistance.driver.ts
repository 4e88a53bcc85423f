import type { P2pAssistanceForm } from './p2p-assistance.js';

const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const assistanceDriver = (el: P2pAssistanceForm) => {
  const all = (selector: string): string[] => [...el.renderRoot.querySelectorAll(selector)].map(words);
  const control = (id: string): HTMLInputElement => {
    const found = el.renderRoot.querySelector<HTMLInputElement>(`input#${id}`);
    if (!found) throw new Error(`There is no field ${id}.`);
    return found;
  };

  return {
    fields: () => all('label'),
    value: (id: string) => control(id).value,
    focus: (id: string) => control(id).focus(),
    type: (id: string, text: string) => {
      const input = control(id);
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    },
    /** Whether each list of errors is before all fields of its form. */
    isListFirst: () =>
      [...el.renderRoot.querySelectorAll('.faults')].every((list) => list === list.parentElement?.firstElementChild),
    errors: () => all('.error'),
    /** Confirmations of earlier requests. */
    sent: () => all('.sent'),
    /** The announcement. */
    announced: () => all('[role=status]').join(' '),
  };
};
