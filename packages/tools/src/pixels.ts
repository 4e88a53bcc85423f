/** Compares two pictures. */
import pixelmatch from 'pixelmatch';

export interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, and opacity of each pixel, row by row. */
  readonly data: Uint8Array;
}

export interface Difference {
  /** Of pixels. */
  readonly count: number;
  /** The changed pixels in red over the faded picture. */
  readonly picture: Pixels;
}

/** The same picture in the top left corner of a larger, transparent one. */
function within({ width, height, data }: Pixels, size: Omit<Pixels, 'data'>): Pixels {
  if (width === size.width && height === size.height) return { width, height, data };
  const larger = new Uint8Array(size.width * size.height * 4);
  for (let row = 0; row < height; row += 1)
    larger.set(data.subarray(row * width * 4, (row + 1) * width * 4), row * size.width * 4);
  return { ...size, data: larger };
}

/** Every pixel counts that has another color, however similar, or that only one picture has. */
export function difference(was: Pixels, is: Pixels): Difference {
  const size = { width: Math.max(was.width, is.width), height: Math.max(was.height, is.height) };
  const data = new Uint8Array(size.width * size.height * 4);
  const [before, after] = [within(was, size), within(is, size)];
  const count = pixelmatch(before.data, after.data, data, size.width, size.height, { threshold: 0, includeAA: true });
  return { count, picture: { ...size, data } };
}
