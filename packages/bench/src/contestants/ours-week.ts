/** `<p2p-scheduler>` with a week of 80 times. */
import { found } from '../page/deep.js';
import type { Contestant } from '../page/types.js';
import { loadModule, mountModule } from './module.js';

await loadModule('p2p-scheduler');

function chooseZone(place: HTMLElement, zone: string): void {
  const select = found(place, 'p2p-zone-select').shadowRoot?.querySelector('select');
  if (!select) throw new Error('The zone cannot be chosen.');
  select.value = zone;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export default {
  mount: (place) =>
    mountModule(place, { tag: 'p2p-scheduler', attributes: { 'order-id': prepared.orderId }, now: prepared.now }),
  act: (work, place) =>
    work === 'zone' ? chooseZone(place, 'America/New_York') : found(place, '.week .button:last-of-type').click(),
} satisfies Contestant;
