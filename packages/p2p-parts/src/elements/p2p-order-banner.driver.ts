import type { P2pOrderBanner } from './p2p-order-banner.js';

/** The view for tests and stories. Only drivers know the shadow tree. */
export const orderBannerDriver = (el: P2pOrderBanner) => ({
  /** "Member ID: P2P0001", in reading order. */
  facts: () =>
    [...el.renderRoot.querySelectorAll('dl > div')].map((row) => row.textContent.replace(/\s+/g, ' ').trim()),
  hasIcon: () => el.renderRoot.querySelector('.chip svg') !== null,
});
