/** A textarea with a handwritten counter, updated on each input. */
import type { Contestant } from '../page/types.js';
import { LIMIT_CHARACTERS, fill } from './typing.js';

export default {
  mount: (place) => {
    const [box, left] = [document.createElement('textarea'), document.createElement('p')];
    box.addEventListener('input', () => {
      left.textContent = `${String(LIMIT_CHARACTERS - box.value.length)} characters left`;
    });
    place.append(box, left);
  },
  act: (_work, place) => {
    const box = place.querySelector('textarea');
    if (box) fill(box);
  },
} satisfies Contestant;
