import type { P2pAction } from './p2p-action.js';

/** What a test or a story may see and do. The shadow tree is spelled out here and nowhere else. */
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
    /** Where it leads; undefined for a button. */
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
