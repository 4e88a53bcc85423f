import { catalog } from '@portal/kit';

/** The copy of a long paste that can go as a document (4d.7). */
export const pasteCopy = catalog('info-request-form', {
  'paste.over': 'What you pasted is {n} characters over the limit. All of it is kept.',
  'paste.attach': 'Attach it as a document',
  'paste.attach.for': '(item {n})',
  'paste.see': 'See attached document {file}.',
  'paste.attached': 'What you pasted is attached as {file}.',
  'paste.back': 'Put the text back',
  'paste.refused': 'It could not be attached. All of it is kept here.',
});
