/** The rows of our list, as plain data: what each peer is given, and the words of its cells. */

const RECEIVED = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Chicago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'shortGeneric',
});

/** The seven columns of our list after the box that selects a row, with their heads. */
export const HEADS = {
  type: 'Message Type',
  member: 'Member Name',
  order: 'Order ID',
  plan: 'Health Plan',
  received: 'Date Received',
  status: 'Request Status',
};

/** What a cell says: the same lines as ours. */
export function rowOf(item) {
  const { messageId, type, memberName, orderId, healthPlan, receivedAt, requestStatus, dueAt, hasAttachments } = item;
  return {
    id: messageId,
    unread: item.unread,
    type: type.display,
    due: dueAt === null ? '' : `Due ${RECEIVED.format(new Date(dueAt))}`,
    attachments: hasAttachments ? 'Attachments' : '',
    member: memberName ?? '—',
    order: orderId,
    plan: healthPlan ?? '—',
    received: RECEIVED.format(new Date(receivedAt)),
    status: requestStatus.display,
    turn: item.turn === 'office' ? 'Waiting for your office' : '',
    work: item.progress ? `${item.progress.provided} of ${item.progress.total} provided` : '',
  };
}

/** The rows that a work is about. */
export const rowsOf = (work) => JSON.parse(prepared.data[work]).items.map(rowOf);

/** As a page without a bundler's own way links a style sheet: before the first drawing. */
export function addStyles(...sheets) {
  for (const css of sheets) document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
}
