import type { P2pAction } from './p2p-action.js';

/** What a test or a story may see and do. The shadow tree is spelled out here and nowhere else. */
export const actionDriver = (el: P2pAction) => {
  const button = () => el.renderRoot.querySelector('button');
  return {
    settled: async () => {
      await el.updateComplete;
      await el.eligibility.settled;
      await el.updateComplete;
    },
    text: () => el.renderRoot.textContent.replace(/\s+/g, ' ').trim(),
    button: () => button()?.textContent.trim(),
    press: () => button()?.click(),
    focused: () => el.shadowRoot?.activeElement?.textContent.replace(/\s+/g, ' ').trim(),
    blockSize: () => el.getBoundingClientRect().height,
  };
};
