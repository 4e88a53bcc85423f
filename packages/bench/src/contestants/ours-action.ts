/** Many `<p2p-action>`, as on a page of orders; the work names their number. */
import type { Contestant } from '../page/types.js';
import { loadModule, mountModule } from './module.js';

await loadModule('p2p-action');

/** The first order is known to the mock backend, whose response the others share. */
const orderOf = (index: number): string => (index === 0 ? prepared.orderId : String(800_000_000 + index));

export default {
  mount: (place, work) => {
    for (let index = 0; index < Number(work.split('-').at(-1)); index += 1)
      mountModule(place, { tag: 'p2p-action', attributes: { 'order-id': orderOf(index) }, now: prepared.now });
  },
  act: () => undefined,
} satisfies Contestant;
