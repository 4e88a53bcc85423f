import { FILE_SENTENCES, TABLE_COPY } from '@portal/attachments';
import { catalog } from '@portal/kit';

/** The copy of the attachments: what is said of any file and in the table of files, and what this form adds. */
export const filesCopy = catalog('info-request-form', {
  ...FILE_SENTENCES,
  ...TABLE_COPY,
  'files.moving': 'Changing what it answers',
  'files.attach': 'Attach file',
  'files.drop': 'or drop or paste files here. The next file answers item {n}.',
  'files.drop.whole': 'or drop or paste files here. They answer the whole request.',
  'files.drop.item': 'Drop files here to add them to this item',
  'files.leave':
    'You may leave this page while files are being checked: the check goes on at {payer}, and the result is shown here. Stay until a file has been sent.',
  'files.photos': 'Photos are sent as they are, with the time and place that the camera may have written into them.',
  'said.replacing': '{name} is being sent, and takes the place of {old}.',
  'said.moved': '{name} answers item {n} now.',
  'said.moved.whole': '{name} answers the whole request now.',
  'said.moveFailed': 'It could not be changed what {name} answers.',
  'said.reused.one': '{name} was attached.',
  'said.reused.other': '{n} files were attached.',
  'sum.one': '{count} more file was not taken: {n} is the most for one request. It is {name}.',
  'sum.other': '{count} more files were not taken: {n} is the most for one request. The first of them is {name}.',
  'offer.title.one': 'Attach {name}?',
  'offer.title.other': 'Attach {n} files?',
  'offer.item': 'Item {n}:',
  'instead.title': 'Nothing was attached',
  'instead.text': 'To add text, select an answer and paste the text there.',
  'instead.mail':
    'To attach an email, a web page, or a picture of a table, save it as a PDF first. Then attach that file.',
  'instead.close': 'Close',
  'reuse.open': 'Attach from this order',
  'reuse.title': 'Attach from this order',
  'reuse.lead': 'These files were given for this order before and were accepted. They need no second check.',
  'reuse.about': '{size}, given on {date}',
  'reuse.for': 'Answers',
  'reuse.cancel': 'Cancel',
  'reuse.attach': 'Attach',
  'reuse.attaching': 'Attaching…',
  'reuse.none': 'Choose at least one file.',
  'reuse.failed': 'It was not attached. Try again.',
  'guard.about': 'This answer is about {name}, born {date}, order {orderId}.',
  'guard.order': 'This answer is about order {orderId}.',
  'guard.check': 'Make sure that each file belongs to this person, and give no more than is needed.',
});

export type FilesCopy = ReturnType<typeof filesCopy>;
