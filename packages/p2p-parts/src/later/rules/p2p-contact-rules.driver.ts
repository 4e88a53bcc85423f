import type { RulesField } from '../../model/rules-entry.js';
import type { P2pContactRules } from './p2p-contact-rules.js';

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const contactRulesDriver = (el: P2pContactRules) => {
  const words = (node: Node | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const root = () => el.renderRoot;
  return {
    labels: () => [...root().querySelectorAll('label')].map(words),
    options: () => [...root().querySelectorAll('option')].map(words),
    errors: () => [...root().querySelectorAll('.error')].map(words),
    focused: () => el.shadowRoot?.activeElement?.id as RulesField | undefined,
    choose: async (code: string) => {
      const select = root().querySelector('select');
      if (!select) throw new Error('No credential is asked for.');
      select.value = code;
      select.dispatchEvent(new Event('change'));
      await el.updateComplete;
    },
    agree: async () => {
      root().querySelector('input')?.click();
      await el.updateComplete;
    },
    agreed: () => root().querySelector('input')?.checked,
  };
};
