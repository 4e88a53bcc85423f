/** Copy for files, wherever they are attached. A module spreads it into its catalog and overrides what differs. */
import type { CopyOf } from '../catalog.js';

/** Why a file is rejected, by the reason's code. */
export const FAULTS = {
  'fault.empty': 'This file is empty. Choose another file.',
  'fault.too-large': 'This file is larger than {size}. Split it into smaller files or reduce its size.',
  'fault.type-not-allowed': 'This file type isn’t accepted. Save the file as {types}, then attach the new file.',
  'fault.type-mismatch':
    'This file’s content doesn’t match its extension. Open it in the program that made it, and save or export it as {types}. Then attach the new file.',
  'fault.duplicate': 'This file is already attached.',
  'fault.too-many': 'You’ve reached the file limit ({n}). Remove a file, then attach this one again.',
  'fault.total-too-large':
    'Adding this file would exceed the {total} total limit. Remove another file or reduce the size of this one.',
  'fault.malware':
    'We found a virus or other harmful content in this file. Don’t upload it again. Contact your IT support.',
  'fault.unreadable': 'We couldn’t open this file. It may be damaged. Save a new copy, then attach it.',
  'fault.encrypted': 'This file is password-protected. Remove the password, then attach it again.',
  'fault.quota-exceeded': 'This request has no room for more files. Remove a file, then attach this one again.',
  'fault.folder': 'This is a folder. Open it and choose the files inside.',
} as const;

export const FILE_SENTENCES = {
  ...FAULTS,
  'fault.too-large.now': 'This file is too large to upload right now. Split it into smaller files or reduce its size.',
  'fault.duplicate.item': 'This file is already attached to item {n} as {name}.',
  'fault.duplicate.whole': 'This file is already attached to the whole request as {name}.',
  'fault.limits': 'This file’s type or size isn’t accepted. Attach a different file.',
  'fault.other': 'This file wasn’t accepted. Attach a different copy.',
  'failed.vanished': 'We can’t find this file on your computer anymore. Choose it again.',
  'failed.missing': 'This file is no longer available. Upload it again or remove it.',
  'failed.connection': 'Connection lost. Try again. The file won’t be uploaded twice.',
  'failed.forbidden': 'You don’t have access to upload files. Contact your portal administrator.',
  'failed.gone': 'This request is closed. You can’t add more files.',
  'failed.later': 'We couldn’t upload this file. Try again in a few minutes.',
  'stalled.unknown': 'This is taking longer than usual. You can wait, try again, or cancel.',
  'stalled.sending': 'The upload hasn’t moved for 20 seconds. You can wait, try again, or cancel.',
  'stalled.confirming':
    'The upload isn’t confirmed yet. You can wait, try again, or cancel. The file won’t be attached twice.',
  'status.queued': 'Waiting to upload',
  'status.sending': 'Uploading',
  'status.sending.share': 'Uploading {n}%',
  'status.confirming': 'Confirming upload',
  'status.checking': 'Checking file',
  'status.accepted': 'File Accepted',
  'status.rejected': 'Not accepted',
  'status.failed': 'Upload failed',
  'status.missing': 'No longer available',
  'files.limits': 'Accepted file types: {types}. File limit: {n}. Maximum size: {size} per file, {total} total.',
  'files.namesake': '{n} of {count} with this name',
  'files.named': '{name} ({n} of {count} with this name)',
  'files.remove': 'Remove',
  'files.removing': 'Removing…',
  'files.removeFailed': 'We couldn’t remove this file. Try again.',
  'files.moveFailed': 'We couldn’t move this file. Try again.',
  'files.replace': 'Replace',
  'files.cancel': 'Cancel',
  'files.retry': 'Try again',
  'files.again': 'Try again',
  'ask.remove': 'Remove {name}?',
  'ask.remove.text': 'This removes the file from your response. The item may then need another file.',
  'ask.cancel': 'Cancel',
  'said.added': '{n, plural, one {Uploading {name}.} other {Uploading # files.}}',
  'said.faulty': '{n, plural, one {{name} can’t be attached.} other {# files can’t be attached.}}',
  'said.accepted': 'File accepted: {name}.',
  'said.rejected': 'File not accepted: {name}.',
  'said.missing': '{name} is no longer available.',
  'said.failed': '{name} didn’t upload.',
  'said.stalled': 'The upload of {name} hasn’t moved for 20 seconds.',
  'said.removed': 'File removed: {name}.',
  'said.removeFailed': 'We couldn’t remove {name}.',
} as const;

/** A key of the copy for files; a host may use the module's name for it. */
export type FileKey = keyof typeof FILE_SENTENCES;

export type FileCopy = CopyOf<FileKey>;
