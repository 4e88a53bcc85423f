import type { CopyOf } from '../catalog.js';

import type { FileKey } from './files.js';

/** Additional copy of the table of files. */
export const TABLE_COPY = {
  'files.name': 'File name',
  'files.uploaded': 'Uploaded date/time',
  'files.size': 'File size',
  'files.type': 'File type',
  'files.status': 'Status',
  'files.action': 'Action',
  'files.none': 'No record found.',
  'files.pages': 'Pages of attachments',
  'files.perPage': 'Results per page:',
  'files.range': '{from}–{last} of {total}',
  'files.range.none': '0 of 0',
  'files.first': 'First page',
  'files.previous': 'Previous page',
  'files.next': 'Next page',
  'files.last': 'Last page',
  'files.item': 'For item {n}',
  'files.whole': 'For the whole request',
  'files.answers': 'This file is for:',
  'files.asWell': 'Also attach it to item {n}',
  'files.asWell.whole': 'Also attach it to the whole request',
} as const;

export type TableCopy = CopyOf<FileKey | keyof typeof TABLE_COPY>;
