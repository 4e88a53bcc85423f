/** What a file is by its first bytes, where its name says something else: the advice must lead to a file that is accepted. */
import { extensionOf } from './file-rules.js';
import type { FileLimits } from './file-rules.js';

/** Enough for the names of the first parts of an Office document. */
export const HEAD_BYTES = 8_192;

/** Types that are told apart; `other` names one that no office can attach as it is. */
export type FileContent =
  | 'pdf'
  | 'jpeg'
  | 'png'
  | 'tiff'
  | 'gif'
  | 'bmp'
  | 'webp'
  | 'heic'
  | 'avif'
  | 'video'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'zip'
  | 'rtf'
  | 'html';

/** The endings that a name may have for each type; the first one is the usual one. */
const ENDINGS: Readonly<Record<FileContent, readonly string[]>> = {
  pdf: ['.pdf'],
  jpeg: ['.jpg', '.jpeg', '.jpe', '.jfif'],
  png: ['.png'],
  tiff: ['.tif', '.tiff'],
  gif: ['.gif'],
  bmp: ['.bmp'],
  webp: ['.webp'],
  heic: ['.heic', '.heif'],
  avif: ['.avif'],
  video: ['.mp4', '.mov', '.m4v'],
  docx: ['.docx', '.docm'],
  xlsx: ['.xlsx', '.xlsm'],
  pptx: ['.pptx', '.pptm'],
  zip: ['.zip'],
  rtf: ['.rtf'],
  html: ['.html', '.htm'],
};

const STARTS: readonly (readonly [start: string, content: FileContent])[] = [
  ['%PDF', 'pdf'],
  ['\xff\xd8\xff', 'jpeg'],
  ['\x89PNG\r\n', 'png'],
  ['II*\0', 'tiff'],
  ['MM\0*', 'tiff'],
  ['GIF8', 'gif'],
  ['{\\rtf', 'rtf'],
];

/** The type that the first bytes say for certain; undefined where they say nothing. */
export function contentOf(head: Uint8Array): FileContent | undefined {
  const text = Array.from(head, (byte) => String.fromCharCode(byte)).join('');
  const start = STARTS.find(([beginning]) => text.startsWith(beginning));
  if (start) return start[1];
  if (text.startsWith('RIFF') && text.startsWith('WEBP', 8)) return 'webp';
  if (text.startsWith('ftyp', 4)) return brandOf(text.slice(8, 12));
  if (text.startsWith('PK\x03\x04')) return archiveOf(text);
  if (text.startsWith('BM') && text.startsWith('\0\0\0\0', 6)) return 'bmp';
  return /^(\xef\xbb\xbf)?\s*<(!doctype html|html)\b/i.test(text) ? 'html' : undefined;
}

function brandOf(brand: string): FileContent {
  if (/^(hei[cxms]|hev[cxms]|mif1|msf1)$/.test(brand)) return 'heic';
  return brand.startsWith('avi') ? 'avif' : 'video';
}

/** Office documents are archives; the names of their parts stand in the clear. */
function archiveOf(text: string): FileContent | undefined {
  const names = [...text.matchAll(/PK\x03\x04[^]{22}(..)[^]{2}/gs)].map(({ index, 1: size = '' }) =>
    text.slice(index + 30, index + 30 + size.charCodeAt(0) + size.charCodeAt(1) * 256),
  );
  const has = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  // The telling part of a document may stand further behind.
  return ['[Content_Types]', '_rels/', 'docProps/', 'customXml/'].some(has) ? undefined : 'zip';
}

/** The type of a file that is not what its name says; undefined where name and content agree, or nobody can tell. */
export function disguised(fileName: string, head: Uint8Array): FileContent | undefined {
  const content = contentOf(head);
  const extension = extensionOf(fileName);
  if (content === undefined || ENDINGS[content].includes(extension)) return undefined;
  // A page or a text with a mark of its own is a text as well.
  return (content === 'html' || content === 'rtf') && extension === '.txt' ? undefined : content;
}

/** The ending that makes the file acceptable as it is; undefined where its type is not accepted. */
export const acceptedEnding = (content: FileContent, { types }: Pick<FileLimits, 'types'>): string | undefined =>
  ENDINGS[content].find((ending) => types.some(({ extension }) => extension === ending));

/** The type that a name alone says, for those that need an advice of their own. */
export const contentByName = (fileName: string): FileContent | undefined => {
  const extension = extensionOf(fileName);
  return (Object.keys(ENDINGS) as FileContent[]).find((content) => ENDINGS[content].includes(extension));
};
