/** `<p2p-scheduler>` with a week of 80 times. */
import { found } from '../page/deep.js';
import type { Contestant } from '../page/types.js';
import { loadModule, mountModule } from './module.js';

await loadModule('p2p-scheduler');

let aimed: HTMLElement | undefined;

function chooseZone(select: HTMLElement | null | undefined, zone: string): void {
  if (!(select instanceof HTMLSelectElement)) throw new Error('The zone select is missing.');
  select.value = zone;
  select.dispatchEvent(new Event('change', { bubbles: true }));
}

export default {
  mount: (place) =>
    mountModule(place, { tag: 'p2p-scheduler', attributes: { 'order-id': prepared.orderId }, now: prepared.now }),
  aim: (work, place) => {
    aimed = found(place, work === 'zone' ? 'p2p-zone-select' : '.week .button:last-of-type');
  },
  act: (work) =>
    work === 'zone' ? chooseZone(aimed?.shadowRoot?.querySelector('select'), 'America/New_York') : aimed?.click(),
} satisfies Contestant;
