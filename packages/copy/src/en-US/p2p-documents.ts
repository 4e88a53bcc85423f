/** Copy of the documents for a call. */
import { catalog } from '../catalog.js';
import { FILE_SENTENCES } from './files.js';
import type { FileKey } from './files.js';

/** Sentences that differ from those about a file of a request: these documents belong to a call. */
const OF_DOCUMENTS = {
  'fault.duplicate.whole': 'This file is already attached as {name}.',
  'fault.quota-exceeded': 'There’s no room for more documents for this call. Remove one, then attach this file again.',
  'failed.missing': 'This document is no longer available. Upload it again, or remove it.',
  'failed.gone': 'You can’t add more documents for this call.',
  'files.removing': 'Removing…',
  'ask.remove.text': 'The Physician Reviewer won’t have this file for the call.',
} as const satisfies Partial<Record<FileKey, string>>;

/** Former key names of hosts, from when documents had their own catalog. */
const HOST_KEYS = {
  'fault.too-large.now': 'fault.too-large',
  'fault.duplicate.whole': 'fault.duplicate.of',
  'status.sending.share': 'status.share',
  'files.limits': 'limits',
  'files.namesake': 'namesake',
  'files.named': 'named',
  'files.remove': 'remove',
  'files.removing': 'removing',
  'files.removeFailed': 'remove-failed',
  'files.cancel': 'cancel',
  'files.retry': 'retry',
  'files.again': 'again',
  'ask.remove.text': 'ask.text',
  'ask.cancel': 'cancel',
  'said.added': 'said.sending',
  'said.removeFailed': 'said.remove-failed',
} as const satisfies Partial<Record<FileKey, string>>;

const TEXTS = {
  ...FILE_SENTENCES,
  ...OF_DOCUMENTS,
  title: 'Documents for the call',
  lead: 'Attach documents that weren’t available when the determination was made. The Physician Reviewer will have them before the call.',
  loading: 'Loading documents…',
  slow: 'This is taking longer than usual.',
  'could-not.load': 'We couldn’t load the documents for the call.',
  none: 'No documents attached.',
  add: 'Attach files',
  drop: 'You can also drop files here.',
  about: '{type}, {size}',
  added: 'Attached {time}',
  offer: '{n, plural, one {Attach {name} for the call?} other {Attach # files for the call?}}',
  'offer.text': 'The Physician Reviewer will have your files before the call.',
  'offer.add': 'Attach',
} as const;

export const documentCopy = catalog('p2p-documents', TEXTS, HOST_KEYS);
