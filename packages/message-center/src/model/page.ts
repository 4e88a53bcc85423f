/** The expected page after a write, shown until the server's own response arrives. Pure. */
import type { MessagePage, MessageRow } from '@portal/api';

export const rowsOf = ({ items }: Pick<MessagePage, 'items'>): readonly MessageRow[] =>
  items.filter((row) => row !== null);

export const idsOf = (page: Pick<MessagePage, 'items'>): readonly string[] =>
  rowsOf(page).map(({ messageId }) => messageId);

export const withUnread = (page: MessagePage, ids: readonly string[], unread: boolean): MessagePage => ({
  ...page,
  items: page.items.map((row) => (row && ids.includes(row.messageId) ? { ...row, unread } : row)),
});

export const without = (page: MessagePage, ids: readonly string[]): MessagePage => ({
  ...page,
  items: page.items.filter((row) => !row || !ids.includes(row.messageId)),
});
