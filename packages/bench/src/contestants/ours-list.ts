/** `<message-center>`, operated with clicks like a user's. */
import { found } from '../page/deep.js';
import type { Contestant } from '../page/types.js';
import { loadModule, mountModule } from './module.js';

await loadModule('message-center');

/** Selects by the module's own markup, independent of its texts. */
const PRESSED: Readonly<Record<string, string>> = {
  next: '.moves button:nth-of-type(3)',
  sort: 'th[data-column=member] button',
  tab: '#tab-unread',
};

const rows = (work: string): string => (work === 'first-10' ? '10' : '100');

let aimed: HTMLElement | undefined;

export default {
  mount: (place, work) =>
    mountModule(place, { tag: 'message-center', attributes: { 'page-size': rows(work) }, now: prepared.now }),
  aim: (work, place) => {
    aimed = found(place, PRESSED[work] ?? work);
  },
  act: () => aimed?.click(),
} satisfies Contestant;
