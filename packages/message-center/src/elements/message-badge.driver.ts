import type { MessageBadge } from './message-badge.js';

/** What a test or a story may see. */
export const messageBadgeDriver = (el: MessageBadge) => ({
  text: () => el.renderRoot.textContent.replace(/\s+/g, ' ').trim(),
  unreadWords: () => el.renderRoot.querySelector('[role=img]')?.getAttribute('aria-label') ?? undefined,
});
