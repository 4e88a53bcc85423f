import { catalog } from '../catalog.js';

/** Copy of the badge. */
export const badgeCopy = catalog('message-badge', {
  label: 'Secure Messages',
  count: '{label} ({count})',
  unread: '{count, plural, one {# unread message} other {# unread messages}}',
});
