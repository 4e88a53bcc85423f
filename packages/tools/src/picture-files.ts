/** Pictures as files: lossless WebP in the repository, PNG from the browser. */
import sharp from 'sharp';

import type { Pixels } from './pixels.js';

export async function pixelsOf(file: Buffer): Promise<Pixels> {
  const { data, info } = await sharp(file).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, data };
}

const raw = ({ width, height, data }: Pixels) => sharp(data, { raw: { width, height, channels: 4 } });

export const webpOf = (pixels: Pixels): Promise<Buffer> => raw(pixels).webp({ lossless: true, effort: 6 }).toBuffer();

export const pngOf = (pixels: Pixels): Promise<Buffer> => raw(pixels).png().toBuffer();
