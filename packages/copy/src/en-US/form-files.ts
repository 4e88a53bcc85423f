import { catalog } from '../catalog.js';
import { TABLE_COPY } from './file-table.js';
import { FILE_SENTENCES } from './files.js';

/** Copy of the attachments: the copy for any file and the table of files, and this form's additions. */
export const filesCopy = catalog('info-request-form', {
  ...FILE_SENTENCES,
  ...TABLE_COPY,
  'files.attach': 'Attach file',
  'files.drop': 'or drop or paste files here. The next file is for item {n}.',
  'files.drop.whole': 'or drop or paste files here. They’re for the whole request.',
  'files.leave':
    'You can leave this page while {payer} checks your files. Results will appear here. Stay until each file finishes uploading.',
  'files.photos': 'Photos may include a date, time, and location. We don’t remove that information.',
  'said.replacing': 'Uploading {name} to replace {old}.',
  'said.moved': '{name} is now attached to item {n}.',
  'said.moved.whole': '{name} is now attached to the whole request.',
  'said.moveFailed': 'We couldn’t move {name} to another item.',
  'said.reused': '{n, plural, one {{name} attached.} other {# files attached.}}',
  sum: '{count, plural, one {{name} wasn’t attached. The file limit for this request is {n}.} other {# files weren’t attached, starting with {name}. The file limit for this request is {n}.}}',
  'offer.title': '{n, plural, one {Attach {name}?} other {Attach # files?}}',
  'offer.item': 'Item {n}:',
  'instead.title': 'Nothing attached',
  'instead.text': 'To add text, select an answer and paste the text there.',
  'instead.mail':
    'To attach an email, a web page, or a picture of a table, save it as a PDF first. Then attach that file.',
  'instead.close': 'Close',
  'reuse.open': 'Attach a file already on this order',
  'reuse.title': 'Files already on this order',
  'reuse.lead': '{payer} already accepted these files for this order. They don’t need another check.',
  'reuse.about': '{size}, uploaded {date}',
  'reuse.cancel': 'Cancel',
  'reuse.attach': 'Attach',
  'reuse.attaching': 'Attaching…',
  'reuse.none': 'Select at least one file.',
  'reuse.failed': 'We couldn’t attach this file. Try again.',
  'guard.about': 'You’re responding for {name}, date of birth {date}, order {orderId}.',
  'guard.order': 'You’re responding for order {orderId}.',
  'guard.check': 'Check that every file belongs to this member. Include only the information needed for this request.',
});

export type FilesCopy = ReturnType<typeof filesCopy>;
