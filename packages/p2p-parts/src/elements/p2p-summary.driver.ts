import type { P2pSummary } from './p2p-summary.js';

const squeezed = (node: Element): string => node.textContent.replace(/\s+/g, ' ').trim();

/** The view for tests and stories. Only drivers know the shadow tree. */
export const summaryDriver = (el: P2pSummary) => ({
  leads: () => [...el.renderRoot.querySelectorAll('h1, h2, h3, h4, h5, h6')].map(squeezed),
  /** "Time Zone: Central Time (CT)", in reading order. */
  facts: () => [...el.renderRoot.querySelectorAll('dl > div')].map((row) => [...row.children].map(squeezed).join(': ')),
});
