/** The rows of our list, as plain data: the input of each peer, and the texts of its cells. */

const RECEIVED = new Intl.DateTimeFormat('en-US', {
  timeZone: 'America/Chicago',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: 'numeric',
  minute: '2-digit',
  timeZoneName: 'shortGeneric',
});

/** The seven columns of our list after the checkbox column, with their headers. */
export const HEADS = {
  type: 'Message Type',
  member: 'Member Name',
  order: 'Order ID',
  plan: 'Health Plan',
  received: 'Date Received',
  status: 'Request Status',
};

/** The texts of a cell: the same lines as in our list. */
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

/** The rows of a work. */
export const rowsOf = (work) => JSON.parse(prepared.data[work]).items.map(rowOf);

/** Adds style sheets like a page without a bundler: before the first render. */
export function addStyles(...sheets) {
  for (const css of sheets) document.head.append(Object.assign(document.createElement('style'), { textContent: css }));
}
