import { expect } from '@open-wc/testing';

import { difference } from './pixels.js';
import type { Pixels } from './pixels.js';

const WHITE = [255, 255, 255, 255];
const WIDTH = 8;

/** A white picture with a gray box of two by two pixels. */
function aBox({ left = 2, blue = 104, height = 6 } = {}): Pixels {
  const colors = Array.from({ length: WIDTH * height }, (_, index) => {
    const [x, y] = [index % WIDTH, Math.floor(index / WIDTH)];
    return x >= left && x < left + 2 && y >= 2 && y < 4 ? [90, 87, blue, 255] : WHITE;
  });
  return { width: WIDTH, height, data: Uint8Array.from(colors.flat()) };
}

describe('the difference of two pictures', () => {
  it('is zero for the same picture', () => {
    expect(difference(aBox(), aBox()).count).to.equal(0);
  });

  it('counts the pixels of a shift by one', () => {
    expect(difference(aBox(), aBox({ left: 3 })).count).to.equal(4);
  });

  it('counts the smallest change of a color', () => {
    expect(difference(aBox(), aBox({ blue: 105 })).count).to.equal(4);
  });

  it('counts the pixels that only one picture has', () => {
    const { count, picture } = difference(aBox(), aBox({ height: 7 }));

    expect(count).to.equal(WIDTH);
    expect(picture.height).to.equal(7);
  });
});
