/** The copy of the documents for a call. */
import { FILE_SENTENCES } from '@portal/attachments';
import type { FileKey } from '@portal/attachments';
import { catalog } from '@portal/kit';
import type { Environment } from '@portal/kit';

/** What is said of a document in other words than of a file that answers a request. */
const OF_DOCUMENTS = {
  'fault.too-large': 'The file is larger than is taken. Split it or make it smaller.',
  'fault.too-large.now': 'The file is larger than is taken. Split it or make it smaller.',
  'fault.type-not-allowed': 'This type of file is not taken.',
  'fault.type-mismatch':
    'The content is not what the name says. Open it in the program that made it, and save or export it as one of these types: {types}. Then add the new file.',
  'fault.duplicate': 'The same file is there already.',
  'fault.duplicate.whole': 'The same file is there already. Its name is {name}.',
  'fault.too-many': 'There are as many files as are taken. Remove one first.',
  'fault.total-too-large':
    'With it, the files are larger than is taken in all. Remove another file, or make this one smaller.',
  'fault.unreadable': 'It cannot be read. It may be damaged: save it again and add it anew.',
  'fault.encrypted': 'It is protected by a password. Add it without one.',
  'fault.quota-exceeded': 'There is no more room for documents of this call. Remove one, then add it again.',
  'failed.missing': 'This document is no longer available. Upload it again, or remove it.',
  'failed.gone': 'No more documents can be added for this call.',
  'stalled.confirming':
    'It was uploaded and not confirmed for 20 seconds. You can wait, try again, or cancel. It will be added once.',
  'files.removing': 'Removing…',
  'ask.remove.text': 'The reviewer will not have it for the call.',
} as const satisfies Partial<Record<FileKey, string>>;

/** Hosts know these sentences by the names that they had when the documents had a catalog of their own. */
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
  'said.added.one': 'said.sending.one',
  'said.added.other': 'said.sending.other',
  'said.removeFailed': 'said.remove-failed',
} as const satisfies Partial<Record<FileKey, string>>;

const TEXTS = {
  ...FILE_SENTENCES,
  ...OF_DOCUMENTS,
  title: 'Documents for the call',
  lead: 'Add what was not available when the determination was made. The reviewer has it before the call.',
  loading: 'Loading the documents…',
  slow: 'This takes longer than usual.',
  'could-not.load': 'We couldn’t load the documents for the call.',
  none: 'No document was added.',
  add: 'Add documents',
  drop: 'or drop files here.',
  about: '{type}, {size}',
  added: 'added {time}',
  'offer.one': 'Add {name} to the documents for the call?',
  'offer.other': 'Add {n} files to the documents for the call?',
  'offer.text': 'The reviewer has them before the call.',
  'offer.add': 'Add',
} as const;

export const documentCopy = catalog('p2p-documents', TEXTS, HOST_KEYS);

/** The language of the documents. */
export type DocumentSpeech = Environment & { readonly t: ReturnType<typeof documentCopy> };
