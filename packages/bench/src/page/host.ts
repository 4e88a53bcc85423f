/** The page in which all contestants work: empty, with one place to draw into. */
import { deep, shows } from './deep.js';
import { finish } from './finished.js';
import type { Contestant } from './types.js';

const place = document.querySelector<HTMLElement>('#place') ?? document.body;
let contestant: Contestant | undefined;

const present = (): Contestant => {
  if (!contestant) throw new Error('Nobody was loaded.');
  return contestant;
};

globalThis.bench = {
  load: async (name) => {
    contestant = ((await import(/* @vite-ignore */ `/contestants/${name}.js`)) as { default: Contestant }).default;
  },
  mount: (work) => present().mount(place, work),
  act: (work) => present().act(work, place),
  elements: () => [...deep(place)].length,
  shows: (text) => shows(place, text),
  finished: () => finish(place),
};
