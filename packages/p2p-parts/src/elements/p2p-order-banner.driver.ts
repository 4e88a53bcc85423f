import type { P2pOrderBanner } from './p2p-order-banner.js';

/** What a test or a story may see. The shadow tree is spelled out here and nowhere else. */
export const orderBannerDriver = (el: P2pOrderBanner) => ({
  /** "Member ID: P2P0001", in the order in which they are read. */
  facts: () =>
    [...el.renderRoot.querySelectorAll('dl > div')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
  hasIcon: () => el.renderRoot.querySelector('.chip svg') !== null,
});
