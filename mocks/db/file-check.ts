/** Checks a file's content, like the payer's check. */
import type { Attachment } from '@portal/api';

import { ATTACHMENT_LIMITS } from '../data/attachment-limits.js';

export type Reason = Exclude<Attachment['reasons'][number], 'other'>;

type FileType = (typeof ATTACHMENT_LIMITS.types)[number];

const extensionOf = (fileName: string): string => /\.[^.]+$/.exec(fileName)?.[0].toLowerCase() ?? '';

export const typeOf = (fileName: string): FileType | undefined =>
  ATTACHMENT_LIMITS.types.find(({ extension }) => extension === extensionOf(fileName));

/** First bytes of each type, as Latin-1 text. */
const BEGINNINGS: Readonly<Record<string, readonly string[]>> = {
  'application/pdf': ['%PDF'],
  'image/jpeg': ['\xff\xd8\xff'],
  'image/png': ['\x89PNG'],
  'image/tiff': ['II*\0', 'MM\0*'],
  'application/msword': ['\xd0\xcf\x11\xe0'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['PK\x03\x04'],
};

export function reasonsOf(fileName: string, bytes: Uint8Array): readonly Reason[] {
  const text = new TextDecoder('latin1').decode(bytes);
  // On the web, latin1 means windows-1252, which maps some of these bytes to other characters.
  const start = String.fromCharCode(...bytes.subarray(0, 8));
  const { mimeType = '' } = typeOf(fileName) ?? {};
  if (text.includes('EICAR')) return ['malware'];

  const beginnings = BEGINNINGS[mimeType];
  const fits = beginnings ? beginnings.some((beginning) => start.startsWith(beginning)) : !text.includes('\0');
  if (!fits) return ['type-mismatch'];
  return mimeType === 'application/pdf' && text.includes('/Encrypt') ? ['encrypted'] : [];
}
