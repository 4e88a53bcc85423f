/**
 * Detects a file's type by its first bytes if its name is misleading, because the advice must lead to an accepted file.
 */
import { extensionOf } from './file-rules.js';
import type { FileLimits } from './file-rules.js';

/** Enough to include the first entry names of an Office document. */
export const HEAD_BYTES = 8_192;

/** The distinct types; `other` is a type that no office can attach unchanged. */
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

/** The extensions of each type; the first one is the usual one. */
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

/** The type if the first bytes are conclusive; undefined otherwise. */
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

/** Office documents are ZIP archives with uncompressed entry names. */
function archiveOf(text: string): FileContent | undefined {
  const names = [...text.matchAll(/PK\x03\x04[^]{22}(..)[^]{2}/gs)].map(({ index, 1: size = '' }) =>
    text.slice(index + 30, index + 30 + size.charCodeAt(0) + size.charCodeAt(1) * 256),
  );
  const has = (folder: string): boolean => names.some((name) => name.startsWith(folder));
  if (has('word/')) return 'docx';
  if (has('xl/')) return 'xlsx';
  if (has('ppt/')) return 'pptx';
  // The entry that identifies the document may come later.
  return ['[Content_Types]', '_rels/', 'docProps/', 'customXml/'].some(has) ? undefined : 'zip';
}

/** The actual type of a misnamed file; undefined if name and content agree, or the content is inconclusive. */
export function disguised(fileName: string, head: Uint8Array): FileContent | undefined {
  const content = contentOf(head);
  const extension = extensionOf(fileName);
  if (content === undefined || ENDINGS[content].includes(extension)) return undefined;
  // An HTML or RTF file is also a valid text file.
  return (content === 'html' || content === 'rtf') && extension === '.txt' ? undefined : content;
}

/** The extension under which the file is accepted unchanged; undefined if its type is not accepted. */
export const acceptedEnding = (content: FileContent, { types }: Pick<FileLimits, 'types'>): string | undefined =>
  ENDINGS[content].find((ending) => types.some(({ extension }) => extension === ending));

/** The type according to the name, for types with their own advice. */
export const contentByName = (fileName: string): FileContent | undefined => {
  const extension = extensionOf(fileName);
  return (Object.keys(ENDINGS) as FileContent[]).find((content) => ENDINGS[content].includes(extension));
};
