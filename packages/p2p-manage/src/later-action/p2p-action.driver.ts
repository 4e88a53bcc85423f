import type { P2pAction } from './p2p-action.js';

/** The view and the actions for tests and stories. Only drivers know the shadow tree. */
export const actionDriver = (el: P2pAction) => {
  const button = () => el.renderRoot.querySelector<HTMLElement>('button, a');
  return {
    settled: async () => {
      await el.updateComplete;
      await el.eligibility.settled;
      await el.updateComplete;
    },
    text: () => el.renderRoot.textContent.replace(/\s+/g, ' ').trim(),
    button: () => button()?.textContent.trim(),
    /** The link's URL; undefined for a button. */
    address: () => button()?.getAttribute('href') ?? undefined,
    /** Clicks, with keys held or without; returns whether the browser would open the link. */
    click: (keys: MouseEventInit = {}): boolean => {
      let opens = false;
      const look = (event: Event): void => {
        opens = !event.defaultPrevented;
        event.preventDefault();
      };
      window.addEventListener('click', look, { once: true });
      button()?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true, cancelable: true, ...keys }));
      return opens;
    },
    press: () => button()?.click(),
    focused: () => el.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim(),
    blockSize: () => el.getBoundingClientRect().height,
  };
};
