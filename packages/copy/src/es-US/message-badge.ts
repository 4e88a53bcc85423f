import type * as english from '../en-US/message-badge.js';
import { translated } from '../translation.js';

export const badgeCopy = translated<typeof english.badgeCopy>('message-badge', {
  label: 'Mensajes seguros',
  count: '{label} ({count})',
  unread: '{count, plural, one {# mensaje no leído} other {# mensajes no leídos}}',
});
