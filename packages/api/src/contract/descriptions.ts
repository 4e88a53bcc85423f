/** Texts of the API reference: what each operation does, and what the server remembers. */
import { isWrite } from '../endpoint.js';
import type { Endpoint } from '../endpoint.js';

/** The resources, with the first half of their scopes: `messages.read`, `messages.write`. */
export const TAGS = {
  Messages: { scope: 'messages', description: 'Messages from the payer’s clinicians to the office, per user.' },
  'Information requests': {
    scope: 'responses',
    description: 'What a reviewer asks for, the office’s draft, and its response.',
  },
  Files: { scope: 'responses', description: 'Files of a response, and their check.' },
  Orders: { scope: 'orders', description: 'Orders, and whether they qualify for a Peer-to-Peer.' },
  'Peer-to-Peer times': { scope: 'p2p', description: 'Available times, holds, and help if there are none.' },
  'Peer-to-Peer': { scope: 'p2p', description: 'The booking, its changes, its documents, and its emails.' },
} as const;

type Tag = keyof typeof TAGS;

interface Description {
  readonly tag: Tag;
  readonly does: string;
  /** For a write, and for a read that leaves a trace. */
  readonly remembers?: string;
}

/** The parameters in paths. */
export const PARAMETERS: Readonly<Record<string, string>> = {
  messageId: 'The message.',
  attachmentId: 'The file.',
  orderId: 'The order.',
  holdId: 'The hold, from `holdSlot`.',
};

/** Fields for the people who operate a backend. Modules ignore them, so the client's schemas don't have them. */
export const EXTRA_FIELDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Problem: {
    detail: 'A sentence for developers. Never about a member, and modules never show it.',
    instance: 'Identifies this request in your logs, such as a trace ID.',
  },
};

const SEARCH =
  '`search` matches what a user sees. Every word must match, in any order. Ignore case, punctuation, diacritics, and invisible characters, so "Tamsin Thornbury" and "thornbury,tamsin" find the same messages. Search the row’s type, member name, order ID, health plan, received time, status with its labels, and due date. Also search its order’s member ID, date of birth, solution, line of business, and the codes and descriptions of its services. Match dates in every format: 3/14/1958, 03/14/1958, 1958-03-14, March 14, 1958. Search instants in `timeZone`. If the row withholds the name, do not search the name, the member ID, or the date of birth.';

export const DESCRIPTIONS: Readonly<Record<string, Description>> = {
  pageMessages: {
    tag: 'Messages',
    does: `Returns one page of the user’s messages, and the number of messages in every view for the same search. A search by name must not be in a URL, so this read is a POST. A cursor names a place in the list: messages that arrive later neither repeat nor skip a row. ${SEARCH}`,
  },
  getMessageSummary: {
    tag: 'Messages',
    does: 'Returns the counts for a badge. Modules poll it, and read the list again only if `revision` changed. Keep it cheap.',
  },
  getMessage: {
    tag: 'Messages',
    does: 'Returns a message with its order.',
    remembers: 'Adds an `opened` event to the history the first time. The message stays unread until `markMessages`.',
  },
  getMessageNeighbors: {
    tag: 'Messages',
    does: `Returns the messages before and after this one in the same view, search, and sort. A message that left the view, such as one just read, keeps its place. ${SEARCH}`,
  },
  markMessages: {
    tag: 'Messages',
    does: 'Marks messages as read or unread, and returns the IDs that changed. Ignores unknown IDs.',
    remembers: 'Read and unread are per user.',
  },
  deleteMessages: {
    tag: 'Messages',
    does: 'Hides messages, and returns the IDs that are now hidden. Messages that need a response stay, and are in `refused` with the reason `answer-owed`. Ignores unknown IDs.',
    remembers: 'Hidden is per user. The record and its history stay.',
  },
  restoreMessages: {
    tag: 'Messages',
    does: 'Shows hidden messages again, and returns the IDs that changed. Ignores unknown IDs.',
    remembers: 'Hidden is per user.',
  },
  getMessageHistory: { tag: 'Messages', does: 'Returns the events of a message, oldest first.' },
  getInfoRequest: {
    tag: 'Information requests',
    does: 'Returns a request with its items, its draft or response, and its version. `draft` and `response` belong to the office: every user of the office sees the same.',
  },
  saveInfoDraft: {
    tag: 'Information requests',
    does: 'Replaces the draft. A draft may be incomplete, but every answer must name an item of the request.',
    remembers: 'The draft, who saved it, and when. The request becomes `in-progress`, and its version changes.',
  },
  submitInfoResponse: {
    tag: 'Information requests',
    does: 'Submits the response as a whole. `errors[].pointer` names the item or file of each validation error. Files that are still being checked may be submitted: if one is rejected later, the request reopens with `file-rejected`. With `part`, items may be missing if the request accepts parts, and the request stays open.',
    remembers:
      'The response, who submitted it, and when. The draft is deleted, the status and the version change, and the response appears in the list as a message. All of it happens, or none.',
  },
  requestExtension: {
    tag: 'Information requests',
    does: 'Requests more time. The due date stays until the payer grants it. Allowed until 24 hours after the due date.',
    remembers: 'Who requested it and when. A second request is rejected.',
  },
  getAttachmentLimits: {
    tag: 'Files',
    does: 'Returns the limits that apply to every upload. Modules show them and check them before an upload. Check them again on the server.',
  },
  listAttachments: {
    tag: 'Files',
    does: 'Returns the files of a request with the status of their check, oldest first. Modules poll it while a file is `checking`.',
  },
  uploadAttachment: {
    tag: 'Files',
    does: 'Stores one file and starts its check. Respond as soon as the file is stored. Keep only the last part of a path in the file name, without control characters and characters that change the direction of text.',
    remembers: 'The file, who uploaded it, and when. The status is `checking` until the check ends.',
  },
  moveAttachment: {
    tag: 'Files',
    does: 'Assigns a file to an item, or to the request as a whole with `null`. A file that was a duplicate at its old item is checked again.',
    remembers: 'The new item.',
  },
  removeAttachment: {
    tag: 'Files',
    does: 'Deletes a file that is not submitted yet.',
    remembers: 'The history has the removal. The content is gone.',
  },
  listReusableAttachments: {
    tag: 'Files',
    does: 'Returns files that the payer accepted for other requests of the same order, without those that this request already has.',
  },
  reuseAttachment: {
    tag: 'Files',
    does: 'Attaches such a file to this request without an upload or another check.',
    remembers: 'The request has its own record of the file.',
  },
  getOrderHeader: { tag: 'Orders', does: 'Returns the order as a page shows it at the top.' },
  searchOrders: {
    tag: 'Orders',
    does: 'Returns one page of orders, latest first. Every field must match. Ignore case, punctuation, diacritics, and invisible characters. An ID matches as a whole. Each word of a name matches the beginning of a name. A field for one name also accepts the full name, such as "Thornbury, Tamsin". Without criteria, all orders match.',
  },
  getP2pEligibility: {
    tag: 'Orders',
    does: 'Returns for each order whether the office can request or manage a Peer-to-Peer, and if not, why. Omit orders that are unknown or belong to another office.',
  },
  getAvailability: {
    tag: 'Peer-to-Peer times',
    does: 'Returns the times that begin in the window, from `from` up to but not including `to`. Include unavailable times: modules show them as such. `timeZone` is the user’s zone, for texts only. The horizon of ten business days counts in the payer’s calendar.',
  },
  requestSlotNotice: {
    tag: 'Peer-to-Peer times',
    does: 'Requests an email when a time opens for the order.',
    remembers: 'One address per order. A second request replaces it.',
  },
  requestCallBack: {
    tag: 'Peer-to-Peer times',
    does: 'Requests a call from the payer’s scheduling team.',
    remembers: 'One request per order. A second request replaces it. `reference` is for the phone.',
  },
  holdSlot: {
    tag: 'Peer-to-Peer times',
    does: 'Holds a time for the order. An order has at most one hold. The same user who holds another time moves the hold, and the other time is available again. A coworker’s hold stays, unless `takeOver` is `true`. The same time again returns the same hold.',
    remembers:
      'The hold, until it expires by the server’s clock, is released, or becomes a booking. 5 minutes are usual.',
  },
  getHold: {
    tag: 'Peer-to-Peer times',
    does: 'Returns a hold that is still valid. Modules ask when a page becomes visible again.',
  },
  extendHold: {
    tag: 'Peer-to-Peer times',
    does: 'Extends a hold to its full length from now. `extendable` shows whether it can be extended again.',
    remembers: 'The new end, and the number of extensions.',
  },
  releaseHold: {
    tag: 'Peer-to-Peer times',
    does: 'Releases a hold. A hold that has ended counts as released, so this never fails for it.',
    remembers: 'The time is available again.',
  },
  listContacts: { tag: 'Peer-to-Peer', does: 'Returns the people whom the office has named before.' },
  scheduleP2p: {
    tag: 'Peer-to-Peer',
    does: 'Books a time for the call. The order’s own hold allows it, and ends with it. Without a hold, the time must be available. The state is `requested` until the payer confirms it.',
    remembers: 'The booking, who requested it, and when. One email goes to the distribution list, with a receipt.',
  },
  getP2p: { tag: 'Peer-to-Peer', does: 'Returns the latest Peer-to-Peer of an order.' },
  getP2pCalendar: {
    tag: 'Peer-to-Peer',
    does: 'Returns an iCalendar file without the member’s name. The UID stays the same for a booking. `SEQUENCE` and `DTSTAMP` rise with each change of time, state, or contact.',
  },
  rescheduleP2p: {
    tag: 'Peer-to-Peer',
    does: 'Moves the booking to another time in one step. The current time stays booked until the new one is, and stays if the new one can’t be booked. Never release first.',
    remembers: 'The new time, who changed it, and when. The version changes. One email goes to the distribution list.',
  },
  editP2pParticipant: {
    tag: 'Peer-to-Peer',
    does: 'Changes the participant and keeps the time.',
    remembers: 'The participant, who changed it, and when. The version changes. No email is sent.',
  },
  cancelP2p: {
    tag: 'Peer-to-Peer',
    does: 'Cancels the booking. `note` is free text.',
    remembers:
      'The reason, who canceled it, and when. The time is available again, and the version changes. One email goes to the distribution list.',
  },
  listP2pReceipts: { tag: 'Peer-to-Peer', does: 'Returns the emails to the distribution list, oldest first.' },
  listP2pHistory: { tag: 'Peer-to-Peer', does: 'Returns the events of an order’s Peer-to-Peer, oldest first.' },
  listP2pDocuments: {
    tag: 'Peer-to-Peer',
    does: 'Returns the documents for the call with the status of their check, oldest first.',
  },
  uploadP2pDocument: {
    tag: 'Peer-to-Peer',
    does: 'Stores a document for the call and starts its check. The limits are those of all files.',
    remembers: 'The document, who uploaded it, and when.',
  },
  removeP2pDocument: {
    tag: 'Peer-to-Peer',
    does: 'Deletes a document before the call.',
    remembers: 'The history has the removal. The content is gone.',
  },
};

export function descriptionOf({ operation }: Endpoint): Description {
  const found = DESCRIPTIONS[operation];
  if (!found) throw new Error(`packages/api/src/contract/descriptions.ts has no text for ${operation}.`);
  return found;
}

/** The scope that the token needs. */
export const scopeOf = (endpoint: Endpoint): string =>
  `${TAGS[descriptionOf(endpoint).tag].scope}.${isWrite(endpoint) ? 'write' : 'read'}`;

/** The whole description of an operation, in Markdown. */
export function textOf(endpoint: Endpoint): string {
  const { does, remembers } = descriptionOf(endpoint);
  return [
    does,
    ...(remembers === undefined ? [] : [`**Remembered:** ${remembers}`]),
    `**Retry:** ${retryOf(endpoint)}`,
  ].join('\n\n');
}

function retryOf(endpoint: Endpoint): string {
  if (!isWrite(endpoint)) return 'Safe at any time.';
  const after = endpoint.versioned ? ', even though the version has changed since' : '';
  return `The same key with the same content returns the first successful response again${after}, and does nothing else. A rejected request is not remembered: correct it and send it with the same key or another.`;
}
