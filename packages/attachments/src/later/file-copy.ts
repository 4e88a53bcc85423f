/** What is said of a file, wherever it is attached. A module spreads it into its catalog and replaces what it says in other words. */
import type { CopyOf } from '@portal/kit';

import type { FileReason } from './file-refusals.js';

/** A reason that joins the contract does not compile until it has a sentence. */
export const FAULTS = {
  'fault.empty': 'The file is empty. Choose one that has content.',
  'fault.too-large': 'The file is larger than {size}. Split it or make it smaller.',
  'fault.type-not-allowed': 'This type of file is not taken. Taken: {types}.',
  'fault.type-mismatch':
    'The content is not what the name says. Open it in the program that made it, and save or export it as one of these types: {types}. Then attach the new file.',
  'fault.duplicate': 'The same file is attached already.',
  'fault.too-many': 'There are {n} files already, which is the most that is taken.',
  'fault.total-too-large':
    'With it, the files are larger than {total} in all. Remove another file, or make this one smaller.',
  'fault.malware': 'The check found harmful content. Do not send it again.',
  'fault.unreadable': 'It cannot be read. It may be damaged: save it again and attach it anew.',
  'fault.encrypted': 'It is protected by a password. Attach it without one.',
  'fault.quota-exceeded': 'There is no more room for files of this request. Remove one, then attach it again.',
  'fault.folder': 'This is a folder. Open it and choose the files in it.',
} as const satisfies Record<`fault.${FileReason}`, string>;

export const FILE_SENTENCES = {
  ...FAULTS,
  'fault.too-large.now': 'It is larger than the server takes now. Split it or make it smaller.',
  'fault.duplicate.item': 'The same file is attached already. Its name is {name}, and it answers item {n}.',
  'fault.duplicate.whole': 'The same file is attached already. Its name is {name}, and it answers the whole request.',
  'fault.limits': 'Its type or size is not taken.',
  'fault.other': 'It was refused by the check.',
  'failed.vanished': 'It can no longer be read on your computer. Choose it again.',
  'failed.missing': 'This file is no longer available. Upload it again, or remove it.',
  'failed.connection': 'The connection broke. Retry sends it once.',
  'failed.forbidden': 'You do not have access to do this.',
  'failed.gone': 'The request is closed and takes no more files.',
  'failed.later': 'The server could not take it. Retry in a little while.',
  'stalled.unknown': 'This is taking longer than usual. You can wait, try again, or cancel.',
  'stalled.sending': 'Nothing has moved for 20 seconds. You can wait, try again, or cancel.',
  'stalled.confirming':
    'It was uploaded and not confirmed for 20 seconds. You can wait, try again, or cancel. It will be attached once.',
  'status.queued': 'Queued',
  'status.sending': 'Sending',
  'status.sending.share': 'Sending {n} %',
  'status.confirming': 'Uploaded, waiting for confirmation',
  'status.checking': 'Checking',
  'status.accepted': 'File Accepted',
  'status.rejected': 'Not accepted',
  'status.failed': 'Not sent',
  'status.missing': 'No longer available',
  'files.limits': 'Taken: {types}. Up to {size} each, {total} in all, {n} files.',
  'files.namesake': '{n} of {count} with this name',
  'files.named': '{name} ({n} of {count} with this name)',
  'files.remove': 'Remove',
  'files.removing': 'Removing',
  'files.removeFailed': 'It could not be removed. Try again.',
  'files.moveFailed': 'It could not be changed. It answers what it did before.',
  'files.replace': 'Replace',
  'files.cancel': 'Cancel',
  'files.retry': 'Retry',
  'files.again': 'Try again',
  'ask.remove': 'Remove {name}?',
  'ask.remove.text': 'It is taken off this answer. What it answers may need another file then.',
  'ask.cancel': 'Cancel',
  'said.added.one': '{name} is being sent.',
  'said.added.other': '{n} files are being sent.',
  'said.faulty.one': '{name} was not taken.',
  'said.faulty.other': '{n} files were not taken.',
  'said.accepted': '{name} was accepted.',
  'said.rejected': '{name} was not accepted.',
  'said.missing': '{name} is no longer available.',
  'said.failed': '{name} was not sent.',
  'said.stalled': '{name}: nothing has moved for 20 seconds.',
  'said.removed': '{name} was removed.',
  'said.removeFailed': '{name} could not be removed.',
} as const;

/** A key of what a module says of files; a host may know it by a name of the module. */
export type FileKey = keyof typeof FILE_SENTENCES;

export type FileCopy = CopyOf<FileKey>;
