/** Advice for a file whose type is not accepted: following it produces an accepted file. */
import { adviceCopy } from '@portal/copy';
import { acceptedEnding, contentByName, extensionOf } from '@portal/domain';
import type { FileContent, FileLimits } from '@portal/domain';

import { contentTypeIn } from './queue/upload-check.js';

const FORMATS: Partial<Record<FileContent, string>> = {
  heic: 'HEIC',
  avif: 'AVIF',
  webp: 'WebP',
  xlsx: 'Excel',
  pptx: 'PowerPoint',
};

/** File types to which any program can save a picture. */
const FOR_PICTURES: readonly string[] = ['.jpg', '.jpeg', '.png', '.pdf'];

interface CopyContext {
  readonly strings?: Readonly<Record<string, string>> | undefined;
  readonly locale: string;
}

/** Advice for a file whose type is not accepted; undefined if the type is unknown. */
export function typeAdvice(
  { fileName, reason }: { readonly fileName: string; readonly reason: string },
  limits: FileLimits,
  { strings, locale }: CopyContext,
): string | undefined {
  const inside = contentTypeIn(reason) as FileContent | undefined;
  const content = inside ?? (reason === 'type-not-allowed' ? contentByName(fileName) : undefined);
  if (!content) return undefined;
  const t = adviceCopy(strings);
  const right = acceptedEnding(content, limits);
  if (right !== undefined) return inside && t('renamed', { ending: extensionOf(fileName), right });

  const about = ABOUT[content] ?? 'other';
  const pictures = limits.types.filter(({ extension }) => FOR_PICTURES.includes(extension));
  const types = about === 'photo' && pictures.length > 0 ? pictures : limits.types;
  const list = new Intl.ListFormat(locale, { type: 'disjunction' });
  return t(about, {
    format: FORMATS[content] ?? content.toUpperCase(),
    types: list.format([...new Set(types.map(({ label }) => label))]),
  });
}

const ABOUT: Partial<Record<FileContent, 'photo' | 'archive' | 'video'>> = {
  heic: 'photo',
  avif: 'photo',
  webp: 'photo',
  gif: 'photo',
  bmp: 'photo',
  jpeg: 'photo',
  png: 'photo',
  tiff: 'photo',
  zip: 'archive',
  video: 'video',
};
