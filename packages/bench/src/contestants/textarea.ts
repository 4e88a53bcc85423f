/** A bare textarea. */
import type { Contestant } from '../page/types.js';
import { fill } from './typing.js';

export default {
  mount: (place) => place.append(document.createElement('textarea')),
  act: (_work, place) => {
    const box = place.querySelector('textarea');
    if (box) fill(box);
  },
} satisfies Contestant;
