import type { MessageBadge } from './message-badge.js';

/** The badge as tests and stories see it. */
export const messageBadgeDriver = (el: MessageBadge) => ({
  text: () => el.renderRoot.textContent.replace(/\s+/g, ' ').trim(),
  unreadWords: () => el.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label') ?? undefined,
});
