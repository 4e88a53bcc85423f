/** The answer box of `<info-request-form>`. */
import { deep } from '../page/deep.js';
import type { Contestant } from '../page/types.js';
import { loadModule, mountModule } from './module.js';
import { fill } from './typing.js';

await loadModule('info-request-form');

function boxIn(place: HTMLElement): HTMLTextAreaElement {
  for (const element of deep(place))
    if (element instanceof HTMLTextAreaElement && element.checkVisibility()) return element;
  throw new Error('The form has no answer box.');
}

export default {
  mount: (place) =>
    mountModule(place, {
      tag: 'info-request-form',
      attributes: { 'message-id': prepared.messageId },
      now: prepared.now,
    }),
  act: (_work, place) => fill(boxIn(place)),
} satisfies Contestant;
