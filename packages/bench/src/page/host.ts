/** The page in which all contestants work: empty, with one element to render into. */
import { loadModule, mountModule } from '../contestants/module.js';
import { deep, shows } from './deep.js';
import { finish } from './finished.js';
import type { Contestant, Opened } from './types.js';

const place = document.querySelector<HTMLElement>('#place') ?? document.body;
let contestant: Contestant | undefined;

const present = (): Contestant => {
  if (!contestant) throw new Error('Nobody was loaded.');
  return contestant;
};

async function open(tag: string, attributes: Readonly<Record<string, string>>): Promise<Opened> {
  const from = performance.now();
  const isReady = new Promise<number>((done) =>
    addEventListener('module-ready', () => done(performance.now()), { once: true }),
  );
  await loadModule(tag);
  mountModule(place, { tag, attributes, now: prepared.now });
  const ready = await isReady;
  const files = performance
    .getEntriesByType('resource')
    .filter(({ name, startTime }) => name.includes('/remote/') && startTime < ready)
    .map((entry) => ({ start: entry.startTime, end: (entry as PerformanceResourceTiming).responseEnd }));
  return { ready: ready - from, files };
}

globalThis.bench = {
  open,
  load: async (name) => {
    contestant = ((await import(/* @vite-ignore */ `/contestants/${name}.js`)) as { default: Contestant }).default;
  },
  mount: (work) => present().mount(place, work),
  aim: (work) => present().aim?.(work, place),
  act: (work) => present().act(work, place),
  elements: () => [...deep(place)].length,
  shows: (text) => shows(place, text),
  finished: () => finish(place),
};
