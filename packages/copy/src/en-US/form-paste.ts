import { catalog } from '../catalog.js';

/** Copy of a long paste that can become a document (4d.7). */
export const pasteCopy = catalog('info-request-form', {
  'paste.over':
    '{n, plural, one {The text you pasted is # character over the limit. Nothing was cut off.} other {The text you pasted is # characters over the limit. Nothing was cut off.}}',
  'paste.attach': 'Attach the text as a file',
  'paste.attach.item': 'Attach the text as a file for item {n}',
  'paste.see': 'See attached file: {file}.',
  'paste.attached': 'The text you pasted is attached as {file}.',
  'paste.back': 'Put the text back',
  'paste.refused': 'We couldn’t attach the text. All of it is still here.',
});
